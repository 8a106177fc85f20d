import type { CrewWords } from '../../en/pages/crew.ts'

export const crew: CrewWords = {
  page: 'Équipe',
  papers: 'Textes, documents et termes',
  reads:
    'La modération conduit la séance. Vous pouvez saisir ici des demandes et retirer celles de l’équipe, répondre aux signaux, ajouter textes et termes.',
}
