import type { Turn } from '../../domain/floor/floor.ts'
import type { Course, RecentTurn } from '../../domain/forecast/course.ts'
import { onceFor } from '../../domain/once.ts'
import { NONE } from '../../domain/time.ts'
import type { WireRecentTurn, WireSpoken, WireTurn, WireTurnHead } from '../view.ts'
import { packTimer, unpackTimer } from './wireClocks.ts'

export function packTurn(turn: Turn): WireTurn {
  const { startedAt, before, despite, limit, timer, spoken, held } = turn
  return {
    ...packHead(turn),
    ...(before !== NONE && { before }),
    ...(despite.length > 0 && { despite }),
    ...(limit !== null && { limit }),
    spoken: spoken.map(({ language, certainty, at }): WireSpoken => {
      return at === startedAt ? [language, certainty] : [language, certainty, at]
    }),
    // Last, what comes and goes while it is on.
    ...(held !== NONE && { held }),
    ...(timer !== null && packTimer(timer)),
  }
}

export const unpackTurn = onceFor((sent: WireTurn): Turn => {
  const { before = NONE, despite = [], limit = null, spoken, held = NONE } = sent
  const { resumes, ...head } = unpackHead(sent)
  return {
    ...head,
    resumes,
    before,
    despite,
    limit,
    timer: unpackTimer(sent),
    held,
    spoken: spoken.map(([language, certainty, at = sent.startedAt]) => ({ language, certainty, at })),
  }
})

export function packRecent(turns: Course['turns']): readonly WireRecentTurn[] {
  return turns.map((each) => ({ ...packHead(each), endedAt: each.endedAt }))
}

function packHead(turn: Omit<RecentTurn, 'endedAt'>): WireTurnHead {
  const { id, kind, slot, segment, request, person, guest, startedAt, resumes } = turn
  return {
    ...(id !== startedAt && { id }),
    startedAt,
    ...(kind !== 'segment' && { kind }),
    slot,
    ...(segment !== null && { segment }),
    ...(request !== null && { request }),
    ...(person !== null && { person }),
    ...(guest !== null && { guest }),
    ...(resumes !== null && { resumes }),
  }
}

function unpackHead(sent: WireTurnHead): Omit<RecentTurn, 'endedAt'> {
  const { startedAt, id = startedAt, kind = 'segment', slot } = sent
  const { segment = null, request = null, person = null, guest = null, resumes = null } = sent
  return { id, kind, slot, segment, request, person, guest, startedAt, resumes }
}

export const unpackRecent = onceFor((turns: readonly WireRecentTurn[]): Course['turns'] =>
  turns.map((each) => ({ ...unpackHead(each), endedAt: each.endedAt })),
)
