import type { CrewWords } from '../en/crew.ts'

export const crew: CrewWords = {
  page: 'Équipe',
  reads: 'Cette page suit la séance. La modération la conduit.',
}
