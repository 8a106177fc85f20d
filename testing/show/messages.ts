import type { Actor } from '../../shared/domain/actor.ts'
import type { PersonId } from '../../shared/domain/agenda/agenda.ts'
import type { Turn } from '../../shared/domain/floor/floor.ts'
import { NONE } from '../../shared/domain/time.ts'
import type { Screen } from '../../shared/protocol/screens.ts'
import type { SeenMessage, SeenSight } from '../../shared/protocol/view.ts'
import { at } from './agendas.ts'

export function speaking(id: number, person: PersonId | null, kind: Turn['kind'] = 'segment'): { readonly turn: Turn } {
  const turn: Turn = {
    id,
    kind,
    slot: 'closing',
    segment: '4.1',
    request: null,
    person,
    guest: null,
    startedAt: at(40),
    resumes: null,
    before: NONE,
    despite: [],
    limit: null,
    timer: null,
    held: NONE,
    spoken: [],
  }
  return { turn }
}

export function message(changes: Partial<SeenMessage> = {}): SeenMessage {
  return {
    id: 1,
    at: at(41),
    by: { role: 'moderator', person: null, name: null },
    audience: { to: 'everybody' },
    text: 'Hello',
    weight: 'note',
    until: null,
    seen: [],
    seenBy: changes.seen?.length ?? 0,
    gone: null,
    ...changes,
  }
}

export function sight(role: Actor['role'], person: PersonId | null, name: string | null = null): SeenSight {
  return { by: { role, person, name }, at: at(42) }
}

export function screen(role: Actor['role'], person: PersonId | null, changes: Partial<Screen> = {}): Screen {
  return {
    id: `${role} ${person}`,
    role,
    person,
    booth: null,
    name: null,
    view: role === 'public' || role === 'admin' ? 'programme' : role,
    since: at(0),
    delay: null,
    stale: false,
    ...changes,
  }
}
