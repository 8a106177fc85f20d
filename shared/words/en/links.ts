import { roleNames } from './terms/terms.ts'

export const links = {
  roles: roleNames,
  loading: 'Fetching the links',
  failed: 'The links could not be fetched.',
  again: 'Try again',
  copy: 'Copy',
  copyOf: (name: string) => `Copy the link of ${name}`,
  copied: 'Copied',
  qr: 'QR',
  qrOf: (name: string) => `QR: show the code of ${name}`,
  qrAlt: (name: string) => `QR code: the link of ${name}`,
  close: 'Close',
  renew: 'New link',
  renewOf: (name: string) => `New link for ${name}`,
  renewTitle: (name: string) => `A new link for ${name}?`,
  renewBody: 'The old one stops working at once, on every screen where it is open. Hand out the new one.',
  renewGo: 'Make a new link',
  renewed: (name: string) => `${name} has a new link. The old one no longer works.`,
}

export type LinkWords = typeof links
