import type { ProblemWords } from '../../en/api/problems.ts'
import { record } from '../pages/record.ts'
import { agendaFaults } from './agendaFaults.ts'

const queries: ProblemWords['details']['query'] = {
  changes: 'est 1, une seule fois, ou absent',
  id: 'est nécessaire, une seule fois, et est l’identifiant d’une demande',
  language: 'est une seule langue, telle que fr, ou absent',
  run: 'est un seul nombre entier, tel que 1, ou absent',
}

export const problems: ProblemWords = {
  agendaFaults,
  details: {
    query: queries,
    badQuery: (name) => `Le paramètre «\u00a0${name}\u00a0» ${queries[name]}.`,
    bodyTooLarge: (kilobytes) => `Cela dépasse ${kilobytes}\u00a0ko, le maximum accepté ici\u00a0: raccourcissez.`,
    notJson: 'Ce qui a été envoyé n’est ni un objet ni une liste en JSON.',
    notWritten: (seconds) => `Rien n’a pu être enregistré depuis ${seconds}\u00a0s.`,
    showInDoubt:
      'Nul ne sait encore si la séance a été ajoutée. Ajoutez-la de nouveau dans un moment\u00a0: elle ne compte qu’une fois.',
    notBuilt: 'Les pages ne sont pas construites\u00a0: npm run build.',
  },
  'bad-agenda': 'L’ordre du jour contient des erreurs\u00a0: chacune est indiquée avec son endroit et son remède.',
  'bad-key':
    'Ce lien ou cette clé n’ouvre rien ici\u00a0: il est faux, a été renouvelé ou appartient à une autre séance.',
  'bad-link': 'Il n’existe ni rôle, ni personne, ni cabine de ce nom pour un lien.',
  'bad-origin': 'Les pages d’autres sites ne peuvent pas appeler ce serveur.',
  'bad-page': 'Un écran ne peut être envoyé que vers une page que son propre lien ouvre.',
  'key-in-address':
    'Une clé n’a pas sa place dans une adresse, que les journaux conservent\u00a0: envoyez-la par Authorization: Bearer.',
  'key-needed': 'Il faut une clé\u00a0: envoyez-la par Authorization: Bearer.',
  'no-such-page': 'Il n’y a rien à cette adresse.',
  'not-ready': 'Le serveur ne peut rien enregistrer\u00a0: vérifiez son disque.',
  'too-large': 'C’est plus que ce que le serveur accepte\u00a0: raccourcissez.',
  'unknown-link': 'Cette séance n’a pas (ou plus) ce lien.',
  'unknown-run': record.noRun,
  'unknown-screen': 'Cet écran n’est pas (ou plus) connecté.',
  'unknown-show': 'Il n’y a pas de séance de cet identifiant.',
  malformed: `La requête n’est pas telle que /api/v1/openapi.json la décrit. Ce qui est faux se lit sous problems, avec sa place, si elle est connue.`,
  broken: 'Le serveur n’a pas pu répondre\u00a0; ce qui avait été confirmé est en sûreté.',
  'in-doubt':
    'Personne ne sait encore si cela a été fait\u00a0: demandez de nouveau sous le même identifiant, avec again: true.',
}
