import { boothState, isUnderWay, onMic } from '../../shared/domain/booths/booths.ts'
import type { Command } from '../../shared/domain/commands.ts'
import type { Show } from '../../shared/domain/show.ts'

/** Whose hand an interpreter's press comes from: whom a handover waits for, else each of the agenda's in turn. */
export function interpreterFor(show: Show, command: Command): ReturnType<typeof interpreterAt> {
  if (command.type === 'AskHandover') return (show.revision % 4 > 0 ? relievedIn(show) : null) ?? interpreterAt(show)
  if (!('handover' in command)) return interpreterAt(show)
  const [booth, state] = Object.entries(show.booths).find(([, { handover }]) => handover?.id === command.handover) ?? []
  if (booth === undefined || !state?.handover) return interpreterAt(show)
  const { partner, stops } = state.handover
  return { booth, person: command.type === 'CompleteHandover' ? stops : partner }
}

/** Who is alone on mic in a booth of several, where no handover is under way. */
function relievedIn({ agenda, booths }: Show): ReturnType<typeof interpreterAt> | null {
  for (const { id, interpreters } of agenda.booths) {
    const state = boothState(booths, id)
    const [person, ...others] = onMic(state)
    const isFree = interpreters.length > 1 && others.length === 0 && !isUnderWay(state.handover)
    if (person !== undefined && isFree) return { booth: id, person }
  }
  return null
}

function interpreterAt({ agenda, revision }: Pick<Show, 'agenda' | 'revision'>) {
  const all = agenda.booths.flatMap(({ id, interpreters }) =>
    interpreters.map((interpreter) => ({ booth: id, person: interpreter.id })),
  )
  // Not in step with what the revision decides elsewhere.
  return all[Math.floor(revision / 3) % all.length] ?? { booth: 'none', person: 'nobody' }
}
