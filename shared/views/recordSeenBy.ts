import type { Role } from '../domain/actor.ts'
import type { Entry } from '../domain/history.ts'
import type { ShowRecord } from '../domain/record.ts'

/** What interpreters declare and arrange in their booth: organisers answer for it, the crew does not need it. */
const BOOTHS_OWN: readonly Entry['command']['type'][] = [
  'SetMic',
  'SetBoothReady',
  'SetTurnLength',
  'AskHandover',
  'AnswerHandover',
  'CancelHandover',
  'CompleteHandover',
]

/** The record as this role may read it: the crew's log leaves out what is the booths' own. */
export function recordSeenBy(role: Role, record: ShowRecord): ShowRecord {
  if (role !== 'crew') return record
  return { ...record, log: record.log.filter(({ command }) => !BOOTHS_OWN.includes(command.type)) }
}
