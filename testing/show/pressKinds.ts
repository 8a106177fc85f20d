import type { Actor } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { neighbours } from '../../shared/domain/runOfShow/neighbours.ts'
import type { Show } from '../../shared/domain/show.ts'
import { minutes } from '../../shared/domain/time.ts'
import { at, FELIPE, inSequence, KALLIOPE, PIERRE, smallAgenda, speech, speeches, T0, ZITA } from './agendas.ts'
import { pastTurns } from './pastTurns.ts'
import { interpreterNamed, MODERATOR, type Rehearsal } from './rehearsal.ts'
import { asking, CREW, must, ordinaryGuest, speakerNamed } from './room.ts'

/** What somebody in the room presses in a discussion, with somebody on the list. */
export interface PressKind {
  readonly what: string
  readonly by: Actor
  /** Pressed before, so that this one can be. */
  readonly first: readonly PressMade[]
  readonly make: (show: Show) => Command
}

export interface PressMade {
  readonly by: Actor
  readonly make: (show: Show) => Command
}

const EN_1 = interpreterNamed('en-1')

const next: PressMade['make'] = (show) => {
  const course = { ...show.floor, fates: show.runOfShow.fates, past: { lastSegment: null } }
  return { type: 'StartSegment', turn: turnOf(show), to: neighbours(show.agenda, course).next ?? '' }
}
const hold: PressMade['make'] = (show) => ({ type: 'HoldShow', turn: turnOf(show) })
const give: PressMade['make'] = (show) => {
  return { type: 'GiveFloor', turn: turnOf(show), request: firstWaiting(show), interrupt: false }
}
const signal: PressMade['make'] = (show) => ({ type: 'SendSignal', kind: 'slow-down', turn: turnOf(show) })

export const PRESS_KINDS: readonly PressKind[] = [
  byModerator('next, in another slot', next),
  byModerator('next', next, [{ by: MODERATOR, make: next }]),
  byModerator('a minute more', (show) => ({ type: 'AddTime', turn: turnOf(show), to: 'turn', by: minutes(1) })),
  byModerator('a minute more for the slot', (show) => {
    return { type: 'AddTime', turn: turnOf(show), to: 'slot', by: minutes(1) }
  }),
  byModerator('a hold', hold),
  byModerator('its end', (show) => ({ type: 'ResumeShow', turn: turnOf(show) }), [{ by: MODERATOR, make: hold }]),
  byModerator('the floor given', give),
  byModerator('the end of a turn', (show) => ({ type: 'EndTurn', turn: turnOf(show) })),
  byModerator('the floor’s language', (show) => {
    return {
      type: 'SetFloorLanguage',
      turn: turnOf(show),
      from: show.floor.turn?.spoken.at(-1)?.language ?? '',
      to: 'fr',
    }
  }),
  byModerator('a segment skipped', () => ({ type: 'SkipSegment', segment: '4.2' })),
  byModerator('one more request', ({ revision }) => {
    const guest = { name: `Ana Silva ${revision}`, organisation: 'IOM' }
    return { type: 'EnterRequest', slot: 'qa', asker: { is: 'guest', guest }, ...asking() }
  }),
  {
    what: 'a hand raised',
    by: speakerNamed(ZITA),
    first: [],
    make: () => ({ type: 'RequestFloor', slot: 'qa', ...asking() }),
  },
  byModerator('a request called', (show) => ({ type: 'CallRequest', request: firstWaiting(show) })),
  byModerator('a request taken off', (show) => ({ type: 'RemoveRequest', request: firstWaiting(show) })),
  { what: 'a signal', by: EN_1, first: [], make: signal },
  {
    what: 'its answer',
    by: CREW,
    first: [{ by: EN_1, make: signal }],
    make: ({ revision }) => ({ type: 'AnswerSignal', signal: revision, presses: 1, to: 'resolved' }),
  },
  { what: 'on mic', by: EN_1, first: [], make: () => ({ type: 'SetMic', on: true }) },
  byModerator('a message to all', () => message({ to: 'everybody' })),
  byModerator('a message to the crew', () => message({ to: 'role', role: 'crew' })),
  byModerator('ready', () => ({ type: 'SetReady', person: ZITA, ready: true })),
  byModerator('an undo', ({ undo }) => ({ type: 'Undo', revision: undo.at(-1)?.revision ?? 0 }), [
    { by: MODERATOR, make: next },
  ]),
]

export interface Size {
  readonly turns: number
  readonly segments: number
  readonly waiting: number
}

/** A discussion with so much behind it, ahead of it and on its list. */
export function grownShow({ turns, segments, waiting }: Size): Rehearsal {
  const stage = pastTurns(turns, agendaOf(segments))
  const now = at(6 * 24 * 60)
  if (stage.show().queue.lists['qa']?.status !== 'open') must(stage.press({ type: 'OpenList', slot: 'qa' }, now))
  const onList = () => stage.show().queue.requests.filter(({ state }) => state === 'waiting').length
  while (onList() > waiting) must(stage.press({ type: 'RemoveRequest', request: firstWaiting(stage.show()) }, now))
  for (let n = 0; onList() < waiting; n += 1) {
    must(stage.press({ type: 'EnterRequest', slot: 'qa', asker: ordinaryGuest(n), ...asking() }, now))
  }
  return stage
}

/** The small agenda, and then parts of ten speeches until there are so many segments. */
function agendaOf(segments: number): Agenda {
  const small = smallAgenda()
  const more = Math.max(0, segments - small.slots.flatMap((slot) => slot.segments).length)
  const speakers = [FELIPE, KALLIOPE, PIERRE, ZITA]
  const all = Array.from({ length: more }, (_, n) => speech(`s${n + 1}`, speakers[n % speakers.length] ?? FELIPE))
  const parts = Array.from({ length: Math.ceil(more / 10) }, (_, part) =>
    speeches(`part-${part + 1}`, minutes(50), all.slice(part * 10, part * 10 + 10)),
  )
  return smallAgenda({ slots: inSequence(T0, [...small.slots, ...parts]) })
}

function byModerator(what: string, make: PressMade['make'], first: readonly PressMade[] = []): PressKind {
  return { what, by: MODERATOR, first, make }
}

function message(audience: Extract<Command, { type: 'SendMessage' }>['audience']): Command {
  const text = { en: 'The session goes on in room XX', fr: 'La séance se poursuit en salle XX' }
  return { type: 'SendMessage', audience, text, weight: 'note', lasts: null }
}

function turnOf({ floor }: Show): number | null {
  return floor.turn?.id ?? null
}

function firstWaiting({ queue }: Show): string {
  return queue.requests.find(({ state }) => state === 'waiting')?.id ?? ''
}
