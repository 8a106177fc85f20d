import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { smallAgenda } from './agendas.ts'
import { deskPresses } from './presses/desk.ts'
import { editPresses } from './presses/edits.ts'
import { queuePresses } from './presses/queue.ts'
import { roomPresses } from './presses/room.ts'
import { closingPresses, runPresses } from './presses/run.ts'
import type { PressesOf } from './presses/seen.ts'

type Samples = { readonly [T in Command['type']]: Extract<Command, { readonly type: T }> }

/** One of each, from the table that also presses it by chance. */
export const sample: Samples = samplesOf({
  ...runPresses(smallAgenda()),
  ...queuePresses(smallAgenda()),
  ...roomPresses(smallAgenda()),
  ...deskPresses(smallAgenda()),
  ...editPresses(smallAgenda()),
  ...closingPresses,
})

function samplesOf(presses: PressesOf<Command['type']>): Samples {
  // Each key keeps its command: the table's type says so, and `fromEntries` forgets it.
  return Object.fromEntries(Object.entries(presses).map(([type, { sample: each }]) => [type, each])) as Samples
}

/** The small agenda with ids that a file may have: it goes through the doors. */
export function meeting(changes: Partial<Agenda> = {}): Agenda {
  const agenda = smallAgenda(changes)
  return {
    ...agenda,
    slots: agenda.slots.map((slot) => ({
      ...slot,
      segments: slot.segments.map((segment) => ({ ...segment, id: segment.id.replace('.', '-') })),
    })),
  }
}
