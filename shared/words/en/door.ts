export const door = {
  reload: 'Reload',
  keyTitle: 'This link does not work any more',
  key: 'It was renewed or revoked, or was not copied whole. Ask the moderator for your link and open that one.',
  noKeyTitle: 'This page needs a personal link',
  noKey: 'Open the link that the moderator sent you. It must be whole, up to its last character.',
  wrongTitle: 'Your link belongs to another page',
  wrong: 'Open the link again as it was sent to you: it leads to the page that is yours.',
  showTitle: 'There is no such session here',
  show: 'Check the address, or ask whoever sent it.',
  busyTitle: 'Too many connections at once',
  busy: 'The server asks to wait. This page tries again by itself.',
  originTitle: 'This address is not the one the server expects',
  origin: 'Open the page under the address in the link that you were sent.',
  oldTitle: 'This page is older than the server',
  old: 'Reload it. If it comes back, close the tab and open your link again.',
  programme: 'Open the public programme',
  home: 'To the first page',
  pageTitle: 'There is no such page',
  page: 'Check the address, or go to the first page.',
}

export type DoorWords = typeof door
