import type { Agenda } from '../agenda/agenda.ts'
import type { Floor } from '../floor/floor.ts'
import type { RunOfShow } from '../runOfShow/runOfShow.ts'
import type { Queue } from './speakerList.ts'

export interface Listening {
  readonly revision: number
  readonly agenda: Agenda
  readonly runOfShow: RunOfShow
  readonly floor: Floor
  readonly queue: Queue
}
