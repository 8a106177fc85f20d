import type { StageWords } from '../../en/pages/stage.ts'
import { sessionEnded } from '../common.ts'

export const stage: StageWords = {
  starts: (time, city) => `Début à ${time}${city === '' ? '' : ` (${city})`}`,
  planned: (time, city) => `Prévu à ${time}${city === '' ? '' : ` (${city})`}`,
  startsOn: (date) => `le ${date}`,
  aboutToStart: 'Nous allons commencer',
  pause: 'Pause',
  leftOf: (limit) => `restant sur ${limit}`,
  over: (limit) => `au-delà de ${limit}`,
  next: 'Ensuite',
  goesOn: 'Reprend ensuite',
  waiting: (count, open) =>
    count === 0 ? 'Liste ouverte' : open ? `Liste ouverte, ${count} en attente` : `${count} en attente`,
  nextPause: 'Pause',
  ended: `${sessionEnded}.`,
  thanks: 'Merci.',
}
