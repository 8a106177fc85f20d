import type { ReadyWords } from '../en/ready.ts'

export const ready: ReadyWords = {
  twoMinutes: 'Plus que 2\u00a0minutes',
  conclude: 'Veuillez conclure',
  closer: 'Rapprochez-vous du micro, s’il vous plaît',
  next: 'La parole est ensuite à vous',
}
