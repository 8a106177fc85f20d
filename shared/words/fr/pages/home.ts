import type { HomeWords } from '../../en/pages/home.ts'
import { de } from '../elided.ts'
import { plural } from '../grammar.ts'
import { roleGroups } from '../terms/terms.ts'

export const home: HomeWords = {
  title: 'Séances',
  tab: 'Rostrum',
  intro: 'Voici les programmes des séances affichées. Toute autre s’ouvre à l’adresse que vous avez reçue.',
  howToEnter:
    'Vous menez une séance\u00a0? Ouvrez le lien de l’organisation que le serveur a affiché à son démarrage, ou demandez le vôtre à qui l’a démarré.',
  adminIntro: 'Ce lien permet de distribuer tous les autres. Gardez-le pour vous.',
  badKey:
    'Ce lien de l’organisation ne fonctionne pas. Il n’est peut-être pas complet\u00a0; le serveur l’affiche à chaque démarrage.',
  none: 'Aucune séance n’est affichée ici. Ouvrez le lien de la vôtre comme vous l’avez reçu.',
  noneAdmin: 'Il n’y a pas encore de séance. Ajoutez-en une avec son agenda.json.',
  loading: 'Les séances arrivent',
  failed: 'Les séances n’ont pas pu être obtenues.',
  again: 'Réessayer',
  status: { unstarted: 'Pas commencée', live: 'En cours', ended: 'Terminée' },
  when: (date, time, offset) => `${date}, ${time} ${offset}`,
  programme: 'Programme',
  stage: 'Écran de scène',
  record: 'Compte rendu',
  links: 'Liens',
  linksOf: (title) => `Liens ${de(title)}`,
  about: 'Chaque lien ouvre la page d’une personne. Qui le possède peut agir en son nom.',
  groups: roleGroups,
  booth: (name) => `Interprètes, cabine ${name}`,
  copiedOf: (name) => `Le lien est copié\u00a0: ${name}.`,
  copyByHand:
    'Ce navigateur ne laisse pas une page copier. Le lien est sélectionné\u00a0: copiez-le avec Ctrl+C ou ⌘C.',
  revoke: 'Révoquer',
  revokeOf: (name) => `Révoquer le lien\u00a0: ${name}`,
  revokeTitle: (name) => `Révoquer le lien\u00a0? ${name}`,
  revokeBody:
    'Le lien cesse aussitôt de fonctionner, même là où il est ouvert. Vous pourrez en donner un nouveau plus tard.',
  revokeGo: 'Révoquer le lien',
  revoked: (name) => `Le lien ne fonctionne plus\u00a0: ${name}.`,
  revokedLinks: (n) => `${n}\u00a0${plural(n, { one: 'lien révoqué', other: 'liens révoqués' })}`,
  giveNew: 'Donner un nouveau lien',
  giveNewOf: (name) => `Donner un nouveau lien à ${name}`,
  create: 'Un autre lien',
  createRole: 'Pour',
  createLabel: 'Nom',
  createHint: 'À qui il est destiné, par exemple «\u00a0Comodération\u00a0»\u00a0: le compte rendu le cite.',
  createGo: 'Créer le lien',
  createMissing: 'Écrivez à qui le lien est destiné.',
  created: (name) => `Le lien est prêt\u00a0: ${name}.`,
  add: 'Ajouter une séance',
  addHint: 'Déposez ici son agenda.json, ou choisissez-le. docs/agenda.md dit comment en écrire un (en anglais).',
  choose: 'Choisir un fichier',
  reading: (file) => `Lecture ${de(file)}`,
  added: (title) => `«\u00a0${title}\u00a0» est prête.`,
  problems: (n, file) =>
    `${file} n’a pas été accepté\u00a0: ${n} ${plural(n, { one: 'point', other: 'points' })} à corriger. Rien n’a changé.`,
  remarks: (n) => `Accepté, avec ${n} ${plural(n, { one: 'remarque', other: 'remarques' })}\u00a0:`,
  unsaid: (file) =>
    `${file} n’est pas utilisable en l’état et, sans connexion, cette page ne peut pas dire pourquoi. Choisissez-le de nouveau une fois la connexion rétablie.`,
  unreadable: 'Ce fichier n’a pas pu être lu. Est-ce un fichier texte\u00a0?',
}
