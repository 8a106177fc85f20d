import type { LinkWords } from '../en/links.ts'
import { de } from './elided.ts'
import { roleNames } from './terms/terms.ts'

export const links: LinkWords = {
  roles: roleNames,
  loading: 'Recherche des liens',
  failed: 'Les liens n’ont pas pu être obtenus.',
  again: 'Réessayer',
  copy: 'Copier',
  copyOf: (name) => `Copier le lien ${de(name)}`,
  copied: 'Copié',
  qr: 'QR',
  qrOf: (name) => `QR\u00a0: afficher le code ${de(name)}`,
  qrAlt: (name) => `Code QR\u00a0: le lien ${de(name)}`,
  close: 'Fermer',
  renew: 'Nouveau lien',
  renewOf: (name) => `Nouveau lien pour ${name}`,
  renewTitle: (name) => `Un nouveau lien pour ${name}\u00a0?`,
  renewBody: 'L’ancien cesse aussitôt de fonctionner, sur tous les écrans où il est ouvert. Remettez le nouveau.',
  renewGo: 'Créer un nouveau lien',
  renewed: (name) => `Nouveau lien pour ${name}. L’ancien ne fonctionne plus.`,
}
