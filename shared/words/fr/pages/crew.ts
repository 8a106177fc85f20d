import type { CrewWords } from '../../en/pages/crew.ts'
import { papersName } from '../terms/terms.ts'

export const crew: CrewWords = {
  papers: papersName,
  reads:
    'La modération conduit la séance. Vous pouvez saisir ici des demandes, retirer celles de l’équipe, répondre aux signaux, et compléter\u00a0:',
}
