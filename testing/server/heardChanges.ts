import { createAudiences, type Watched } from '../../server/show/audiences.ts'
import type { Actor, Role } from '../../shared/domain/actor.ts'
import { decide } from '../../shared/domain/decide.ts'
import { extend, type History } from '../../shared/domain/history/history.ts'
import { later, seconds } from '../../shared/domain/time.ts'
import { at, ZITA } from '../show/agendas.ts'
import { PRESS_KINDS, type PressKind, type PressMade } from '../show/pressKinds.ts'
import { actor, interpreterNamed } from '../show/rehearsal.ts'
import { CREW, speakerNamed } from '../show/room.ts'

/** Somebody of each audience; the admin sees what moderators see. */
const SEATS: Readonly<Record<HeardBy, Actor>> = {
  public: actor('public', 'public'),
  speaker: speakerNamed(ZITA),
  interpreter: interpreterNamed('en-2'),
  crew: CREW,
  moderator: actor('moderator', 'another-moderator'),
}

export type HeardBy = Exclude<Role, 'admin'>
type Bytes = Readonly<Record<HeardBy, number>>
const NOTHING: Bytes = { public: 0, speaker: 0, interpreter: 0, crew: 0, moderator: 0 }

/** A show before somebody of each role, without a journal and without lines. */
export interface Hearing {
  /** Answers what was sent to each of them, as it is sent, frames' heads not counted. */
  readonly press: (made: PressMade) => Bytes
}

export function hearChanges(begun: History): Hearing {
  let history = begun
  // Long after the last of a long show.
  let now = at(7 * 24 * 60)
  let tell: () => void = () => undefined
  let sent: Record<HeardBy, number> = { ...NOTHING }
  const show: Watched = {
    show: begun.show.agenda.id,
    history: () => history,
    now: () => now,
    watch(look) {
      tell = () => look(history)
      return () => undefined
    },
  }
  const audiences = createAudiences()
  for (const [audience, seat] of Object.entries(SEATS) as [HeardBy, Actor][]) {
    const hear = (event: string) => (heard: { readonly json: string }) => {
      sent[audience] += Buffer.byteLength(`42["${event}",${heard.json}]`)
    }
    audiences.watch(show, seat.role, hear('change'))
    if (seat.role !== 'public') audiences.watchMine(show, seat, hear('mine'))
  }
  return {
    press({ by, make }) {
      const command = make(history.show)
      now = later(now, seconds(1))
      const decision = decide(history.show, command, { by, now })
      if ('refused' in decision) throw new Error(`${command.type} was refused: ${decision.refused}`)
      history = extend(history, { revision: history.show.revision + 1, at: now, by, command, events: decision.events })
      sent = { ...NOTHING }
      tell()
      return sent
    },
  }
}

export interface SentByPress {
  readonly what: string
  readonly bytes: Bytes
}

/** What each kind of press sends to each of them on this show. */
export function sentByPress(history: History): readonly SentByPress[] {
  return PRESS_KINDS.map((kind) => ({ what: kind.what, bytes: sentBy(kind, history) }))
}

function sentBy({ first, ...kind }: PressKind, history: History): Bytes {
  const hearing = hearChanges(history)
  for (const made of first) hearing.press(made)
  return hearing.press(kind)
}
