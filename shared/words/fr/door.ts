import type { DoorWords } from '../en/door.ts'

export const door: DoorWords = {
  reload: 'Recharger',
  keyTitle: 'Ce lien ne fonctionne plus',
  key: 'Il a été renouvelé ou révoqué, ou n’a pas été copié en entier. Demandez votre lien à la modération et ouvrez-le.',
  noKeyTitle: 'Cette page demande un lien personnel',
  noKey: 'Ouvrez le lien que la modération vous a envoyé. Il doit être complet, jusqu’au dernier caractère.',
  wrongTitle: 'Votre lien est celui d’une autre page',
  wrong: 'Ouvrez de nouveau le lien tel que vous l’avez reçu\u00a0: il mène à votre page.',
  showTitle: 'Il n’y a pas de séance à cette adresse',
  show: 'Vérifiez l’adresse, ou demandez à qui vous l’a envoyée.',
  busyTitle: 'Trop de connexions à la fois',
  busy: 'Le serveur demande d’attendre. Cette page réessaie d’elle-même.',
  originTitle: 'Ce n’est pas l’adresse que le serveur attend',
  origin: 'Ouvrez la page à l’adresse du lien que vous avez reçu.',
  oldTitle: 'Cette page est plus ancienne que le serveur',
  old: 'Rechargez-la. Si cela se répète, fermez l’onglet et ouvrez de nouveau votre lien.',
  programme: 'Ouvrir le programme public',
  home: 'Vers la première page',
  pageTitle: 'Il n’y a pas de page à cette adresse',
  page: 'Vérifiez l’adresse, ou allez à la première page.',
}
