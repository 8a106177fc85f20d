import { stored } from '../../../page/stored.ts'

const kept = stored('device', 'rostrum.own-time')

/** Whether this reader wants the times of their own zone beside the programme's; until they say no, yes. */
export function ownTimeKept(): boolean {
  return kept.read() !== 'no'
}

export function keepOwnTime(wanted: boolean): void {
  kept.keep(wanted ? 'yes' : 'no')
}
