import fc from 'fast-check'
import type { Role } from '../domain/actor.ts'
import { type Agenda, findSlotOf, type Segment, segmentsInOrder } from '../domain/agenda/agenda.ts'
import { boothState, isUnderWay, onMic } from '../domain/booths/booths.ts'
import type { Command } from '../domain/commands.ts'
import type { AgendaEdit, SegmentPlace } from '../domain/editing/agendaEdit.ts'
import type { Audience } from '../domain/messages/messages.ts'
import type { Closing } from '../domain/queue/queue.ts'
import { type Asker, isWaiting, REQUEST_KINDS, type RequestKind, waitingIn } from '../domain/queue/speakerList.ts'
import { currentPlan } from '../domain/runOfShow/runOfShow.ts'
import type { Show } from '../domain/show.ts'
import { SIGNAL_KINDS } from '../domain/signals/signals.ts'
import { type Duration, later, milliseconds } from '../domain/time.ts'

/** A press as a hand makes it: on what the show is at that moment, or on something it saw earlier. */
export interface RandomPress {
  /** Since the press before. */
  readonly after: Duration
  readonly role: Role
  /** Presses on the turn that is on, or on one long gone. */
  readonly sees: 'now' | 'before'
  readonly make: (seen: Seen) => Command
}

interface Seen {
  readonly turn: number | null
  readonly undo: number
  readonly language: string
  readonly show: Show
}

const roles: readonly Role[] = ['admin', 'moderator', 'crew', 'speaker', 'interpreter', 'public']

/** Mostly moderators who see what is on; sometimes others, and sometimes late. */
export function randomPresses(agenda: Agenda, atMost: number): fc.Arbitrary<readonly RandomPress[]> {
  const segments = agenda.slots.flatMap((slot) => slot.segments.map((segment) => segment.id))
  const places = [...segments, ...agenda.slots.map((slot) => slot.id), 'nowhere']
  const press = fc.record({
    after: fc.nat(600_000).map(milliseconds),
    role: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Role>('moderator') },
      { weight: 1, arbitrary: fc.constantFrom(...roles) },
    ),
    sees: fc.oneof(
      { weight: 6, arbitrary: fc.constant('now' as const) },
      { weight: 1, arbitrary: fc.constant('before' as const) },
    ),
    make: command(agenda, segments, places),
  })
  const some = fc.oneof(
    { weight: 30, arbitrary: press.map((each) => [each]) },
    { weight: 1, arbitrary: amends(agenda) },
  )
  return fc.array(some, { maxLength: atMost, size: 'max' }).map((all) => all.flat().slice(0, atMost))
}

/** What a moderator thinks better of, after somebody has built upon it: three presses that chance hardly brings together. */
function amends(agenda: Agenda): fc.Arbitrary<readonly RandomPress[]> {
  const pick = fc.nat()
  const by = (role: Role, make: RandomPress['make']): RandomPress => ({
    after: milliseconds(5_000),
    role,
    sees: 'now',
    make,
  })
  const undo = by('moderator', ({ undo }) => ({ type: 'Undo', revision: undo }))
  const [language = ''] = agenda.languages
  /** Typed in by the crew: no undo takes it back. */
  const asks = (who: (seen: Seen) => { readonly slot: string; readonly asker: Asker; readonly kind: RequestKind }) =>
    by('crew', (seen) => ({ type: 'EnterRequest', ...who(seen), language, note: null, behalf: null }))
  const left = fc.tuple(pick, fc.constantFrom('RemoveRequest', 'MarkAbsent', 'GiveFloor')).map(([n, type]) =>
    by('moderator', ({ show, turn }) => {
      const waiting = show.queue.requests.filter(isWaiting)
      const request = waiting[n % Math.max(1, waiting.length)]?.id ?? 'r0'
      return type === 'GiveFloor' ? { type, turn, request, interrupt: false } : { type, request }
    }),
  )
  const again = asks(({ show }) => {
    const [last] = show.queue.requests
      .filter(({ state }) => state === 'removed' || state === 'absent' || state === 'floor')
      .sort((a, b) => b.since - a.since)
    return last === undefined ? asNewcomer(show) : { slot: last.slot, asker: last.asker, kind: last.kind }
  })
  const added = editCommand(agenda).map((make) => by('moderator', make))
  return fc.oneof(
    left.map((press) => [press, again, undo]),
    added.map((press) => [press, asks(({ show }) => asNewcomer(show)), undo]),
  )
}

/** Whoever came into the agenda last, in the slot that came into it last. */
function asNewcomer({ agenda }: Show): { readonly slot: string; readonly asker: Asker; readonly kind: RequestKind } {
  const slots = agenda.slots.filter(({ id }) => id.startsWith('slot-'))
  const slot = (slots.at(-1) ?? agenda.slots.at(-1))?.id ?? ''
  return { slot, asker: { is: 'person', person: agenda.people.at(-1)?.id ?? '' }, kind: 'question' }
}

export function commandFor(show: Show, press: RandomPress): Command {
  const turn = show.floor.turn
  const language = turn?.spoken.at(-1)?.language ?? 'en'
  const undo = show.undo.at(-1)?.revision ?? 0
  if (press.sees === 'now') return press.make({ turn: turn?.id ?? null, undo, language, show })
  return press.make({ turn: (turn?.id ?? 1) - 1, undo: undo - 1, language, show })
}

function command(agenda: Agenda, segments: readonly string[], places: readonly string[]) {
  const { languages } = agenda
  const rare = 1
  const usual = 5
  const minute = fc.integer({ min: -3, max: 3 }).filter((n) => n !== 0)
  const arbitrary: fc.Arbitrary<(seen: Seen) => Command> = fc.oneof(
    {
      weight: usual,
      arbitrary: fc
        .constantFrom('as-planned' as const, 'now' as const)
        .map((start) => () => ({ type: 'StartShow' as const, start })),
    },
    {
      weight: 8,
      arbitrary: fc.constantFrom(...places).map((to) => ({ turn }: Seen) => ({
        type: 'StartSegment' as const,
        turn,
        to,
      })),
    },
    { weight: usual, arbitrary: fc.constant(({ turn }: Seen) => ({ type: 'EndTurn' as const, turn })) },
    { weight: usual, arbitrary: fc.constant(({ turn }: Seen) => ({ type: 'HoldShow' as const, turn })) },
    { weight: usual, arbitrary: fc.constant(({ turn }: Seen) => ({ type: 'ResumeShow' as const, turn })) },
    {
      weight: usual,
      arbitrary: fc
        .tuple(fc.constantFrom('turn' as const, 'slot' as const), minute)
        .map(([to, n]) => ({ turn }: Seen) => ({ type: 'AddTime' as const, turn, to, by: milliseconds(n * 60_000) })),
    },
    {
      weight: usual,
      arbitrary: fc.constantFrom(...languages).map((to) => ({ turn, language }: Seen) => ({
        type: 'SetFloorLanguage' as const,
        turn,
        from: language,
        to,
      })),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...segments).map((segment) => () => ({ type: 'SkipSegment' as const, segment })),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...segments).map((segment) => () => ({ type: 'RestoreSegment' as const, segment })),
    },
    { weight: usual, arbitrary: fc.constant(({ undo }: Seen) => ({ type: 'Undo' as const, revision: undo })) },
    { weight: 60, arbitrary: queueCommand(agenda) },
    { weight: 9, arbitrary: roomCommand(agenda) },
    { weight: 30, arbitrary: deskCommand(agenda) },
    { weight: 6, arbitrary: editCommand(agenda) },
    { weight: rare, arbitrary: fc.constant(() => ({ type: 'EndShow' as const })) },
    { weight: rare, arbitrary: fc.constant(() => ({ type: 'ResetShow' as const })) },
  )
  return arbitrary
}

type Making = fc.Arbitrary<(seen: Seen) => Command>

/** On requests that are there, or were. */
function queueCommand(agenda: Agenda): Making {
  const slot = fc.constantFrom(...agenda.slots.map((each) => each.id))
  const pick = fc.nat()
  const asked = fc.record({
    kind: fc.constantFrom(...REQUEST_KINDS),
    language: fc.constantFrom(...agenda.languages),
    note: fc.constantFrom(null, 'on funding, 100 %'),
    behalf: fc.constantFrom(null, 'the Group of 77'),
  })
  const guest: Asker = { is: 'guest', guest: { name: 'Ana Silva', organisation: 'IOM' } }
  /** Of the agenda as it stands; in one of eight somebody typed in. */
  const asker = ({ show }: Seen, n: number): Asker => {
    const person = show.agenda.people[(n >> 3) % show.agenda.people.length]
    return n % 8 === 0 || person === undefined ? guest : { is: 'person', person: person.id }
  }
  const limit = fc.integer({ min: 1, max: 10 }).map((n) => milliseconds(n * 30_000))
  /** Mostly somebody who waits. */
  const request = ({ show }: Pick<Seen, 'show'>, n: number) => {
    const waiting = show.queue.requests.filter(isWaiting)
    const among = n % 4 === 0 || waiting.length === 0 ? show.queue.requests : waiting
    return among[(n >> 2) % Math.max(1, among.length)]
  }
  const named = (seen: Pick<Seen, 'show'>, n: number) => request(seen, n)?.id ?? 'r0'
  /** Mostly the slot that is on; else any, those that were added too. */
  const here = ({ show }: Seen, other: string, n = 1) =>
    n % 4 === 0 ? (show.agenda.slots[(n >> 2) % show.agenda.slots.length]?.id ?? other) : (show.floor.slot ?? other)
  return fc.oneof(
    fc.tuple(slot, pick).map(
      ([id, n]) =>
        (seen: Seen): Command => ({ type: 'OpenList', slot: here(seen, id, n) }),
    ),
    fc.tuple(slot, fc.constantFrom<Closing>('now', { after: milliseconds(120_000) })).map(
      ([id, when]) =>
        (seen: Seen): Command => ({ type: 'CloseList', slot: here(seen, id), when }),
    ),
    {
      weight: 4,
      arbitrary: fc.tuple(slot, pick, asked).map(
        ([id, n, said]) =>
          (seen: Seen): Command => ({
            type: 'EnterRequest',
            slot: here(seen, id, n >> 1),
            asker: asker(seen, n),
            ...said,
          }),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(slot, pick, asked).map(
        ([id, n, said]) =>
          (seen: Seen): Command => ({ type: 'RequestFloor', slot: here(seen, id, n), ...said }),
      ),
    },
    pick.map(
      (n) =>
        (seen: Seen): Command => ({ type: 'WithdrawRequest', request: named(seen, n) }),
    ),
    fc.tuple(pick, pick).map(
      ([n, m]) =>
        (seen: Seen): Command => ({ type: 'YieldPlace', request: named(seen, n), after: named(seen, m) }),
    ),
    fc.tuple(pick, asked).map(
      ([n, said]) =>
        (seen: Seen): Command => ({
          type: 'EditRequest',
          request: named(seen, n),
          seen: request(seen, n)?.changed ?? 1,
          ...said,
        }),
    ),
    fc.tuple(pick, pick).map(([n, m]) => (seen: Seen): Command => {
      const moved = request(seen, n)
      const order = moved === undefined ? [] : waitingIn(seen.show.queue.requests, moved.slot).map((each) => each.id)
      const from = order[order.indexOf(moved?.id ?? '') - 1] ?? null
      return { type: 'MoveRequest', request: moved?.id ?? 'r0', from, after: order[m % (order.length + 1)] ?? null }
    }),
    pick.map(
      (n) =>
        (seen: Seen): Command => ({ type: 'RemoveRequest', request: named(seen, n) }),
    ),
    pick.map(
      (n) =>
        (seen: Seen): Command => ({ type: 'CallRequest', request: named(seen, n) }),
    ),
    pick.map(
      (n) =>
        (seen: Seen): Command => ({ type: 'MarkAbsent', request: named(seen, n) }),
    ),
    fc.tuple(slot, pick, limit).map(
      ([id, n, length]) =>
        (seen: Seen): Command => ({
          type: 'SetLimit',
          slot: here(seen, id),
          of: n % 2 === 0 ? 'all' : { request: named(seen, n) },
          limit: length,
        }),
    ),
    fc.tuple(slot, slot).map(([id, to]) => ({ show }: Seen): Command => {
      const left = show.queue.requests.find((each) => each.state === 'not-reached')
      return { type: 'CarryRequests', from: left?.slot ?? id, to: show.floor.slot ?? to }
    }),
    {
      weight: 4,
      arbitrary: fc.tuple(pick, fc.boolean()).map(
        ([n, interrupt]) =>
          (seen: Seen): Command => ({ type: 'GiveFloor', turn: seen.turn, request: named(seen, n), interrupt }),
      ),
    },
  )
}

/** Messages and readiness. */
function roomCommand(agenda: Agenda): Making {
  const person = fc.constantFrom(...agenda.people.map((each) => each.id))
  const nth = fc.nat()
  const audiences: readonly Audience[] = [
    ...agenda.people.map(({ id }): Audience => ({ to: 'person', person: id })),
    { to: 'role', role: 'interpreter' },
    { to: 'everybody' },
  ]
  return fc.oneof(
    fc.tuple(fc.constantFrom<Audience>(...audiences), fc.constantFrom('note' as const, 'full' as const)).map(
      ([audience, weight]) =>
        (): Command => ({
          type: 'SendMessage',
          audience,
          text: { en: '100 % of you', fr: 'vous' },
          weight,
          lasts: null,
        }),
    ),
    nth.map(
      (n) =>
        ({ show }: Seen): Command => ({ type: 'SeeMessage', message: show.messages.sent[n % 3]?.id ?? 1 }),
    ),
    nth.map(
      (n) =>
        ({ show }: Seen): Command => ({ type: 'ClearMessage', message: show.messages.sent[n % 3]?.id ?? 1 }),
    ),
    fc.tuple(person, fc.boolean()).map(
      ([who, ready]) =>
        (): Command => ({ type: 'SetReady', person: who, ready }),
    ),
    nth.map(
      (n) =>
        ({ show }: Seen): Command => ({ type: 'SeeNotice', notice: show.notices[n % 3]?.id ?? 1 }),
    ),
  )
}

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

/** What booths declare, ask one another and signal, and what is added to the papers. */
function deskCommand(agenda: Agenda): Making {
  const nth = fc.nat()
  const segment = fc.constantFrom(null, ...segmentsInOrder(agenda).map(({ id }) => id))
  const partner = ({ show }: Seen) => {
    const { booth, person } = interpreterFor(show, { type: 'AskHandover', partner: '' })
    const team = show.agenda.booths.find(({ id }) => id === booth)?.interpreters ?? []
    return team.find(({ id }) => id !== person)?.id ?? 'nobody'
  }
  const asked = ({ show }: Seen) => {
    const all = Object.values(show.booths).flatMap(({ handover }) => handover ?? [])
    const accepted = all.find(({ state }) => state === 'accepted')
    return (accepted ?? all.find(isUnderWay) ?? all[0])?.id ?? 1
  }
  const signal = ({ show }: Seen, n: number) => show.signals[show.signals.length - 1 - (n % 3)]
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.boolean().map((on) => (): Command => ({ type: 'SetMic', on })),
    },
    fc.boolean().map((ready) => (): Command => ({ type: 'SetBoothReady', ready })),
    fc
      .integer({ min: 4, max: 41 })
      .map((n) => (): Command => ({ type: 'SetTurnLength', length: milliseconds(n * 60_000) })),
    { weight: 8, arbitrary: fc.constant((seen: Seen): Command => ({ type: 'AskHandover', partner: partner(seen) })) },
    {
      weight: 8,
      arbitrary: fc.constantFrom(true, true, true, false).map(
        (accept) =>
          (seen: Seen): Command => ({ type: 'AnswerHandover', handover: asked(seen), accept }),
      ),
    },
    fc.constant((seen: Seen): Command => ({ type: 'CancelHandover', handover: asked(seen) })),
    {
      weight: 8,
      arbitrary: fc.constant((seen: Seen): Command => ({ type: 'CompleteHandover', handover: asked(seen) })),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom(...SIGNAL_KINDS, 'resumed' as const).map(
        (kind) =>
          ({ turn }: Seen): Command => ({ type: 'SendSignal', kind, turn }),
      ),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(nth, fc.constantFrom('seen' as const, 'handled' as const, 'resolved' as const))
        .map(([n, to]) => (seen: Seen): Command => {
          const on = signal(seen, n)
          return { type: 'AnswerSignal', signal: on?.id ?? 1, presses: on?.presses.length ?? 1, to }
        }),
    },
    {
      weight: 4,
      arbitrary: segment.map(
        (on) => (): Command => ({
          type: 'AddPaper',
          paper: { is: 'term', on, words: { en: 'root causes', fr: 'causes profondes' }, note: null },
        }),
      ),
    },
    {
      weight: 4,
      arbitrary: nth.map(
        (n) =>
          ({ show }: Seen): Command => ({ type: 'RemovePaper', paper: show.papers.added.at(-1 - (n % 2))?.id ?? 1 }),
      ),
    },
    fc.constant((): Command => ({ type: 'LookAtPapers' })),
  )
}

/** Edits of what is there, as a moderator makes them who sees it; and catching up. */
function editCommand(agenda: Agenda): Making {
  const nth = fc.nat()
  const person = fc.constantFrom(...agenda.people.map((each) => each.id))
  const language = fc.constantFrom(...agenda.languages)
  const length = fc.integer({ min: 1, max: 20 }).map((n) => milliseconds(n * 30_000))
  const edit = (make: (show: Show, n: number) => AgendaEdit) =>
    nth.map(
      (n) =>
        ({ show }: Seen): Command => ({ type: 'EditAgenda', edit: make(show, n) }),
    )
  return fc.oneof(
    fc.tuple(person, language).chain(([to, code]) =>
      edit((show, n) => {
        const { id, speaker } = segmentAt(show, n)
        return { edit: 'replace-speaker', segment: id, from: speaker ?? '', to, language: code, assumed: false }
      }),
    ),
    length.chain((to) =>
      edit((show, n) => {
        const { id, duration } = segmentAt(show, n)
        return { edit: 'retime-segment', segment: id, from: duration, to: n % 4 === 0 ? null : to }
      }),
    ),
    edit((show, n) => ({ edit: 'drop-segment', segment: segmentAt(show, n).id })),
    edit((show, n) => ({ edit: 'drop-slot', slot: slotAt(show, n)?.id ?? '' })),
    {
      weight: 2,
      arbitrary: fc.tuple(person, language).chain(([speaker, code]) =>
        edit((show, n) => ({
          edit: 'add-slot',
          after: slotAt(show, n)?.id ?? null,
          slot: {
            id: `slot-${show.revision}`,
            kind: 'speeches',
            title: 'More',
            duration: milliseconds(300_000),
            segment: {
              id: `new-${show.revision}`,
              title: null,
              speaker,
              language: code,
              assumed: false,
              duration: null,
            },
          },
        })),
      ),
    },
    edit((show) => ({
      edit: 'add-person',
      person: { id: `person-${show.revision}`, name: 'Lee Ng', sayAs: null, function: null, organisation: null },
    })),
    fc.tuple(person, language).chain(([speaker, code]) =>
      edit((show, n) => ({
        edit: 'add-segment',
        at: placeAt(show, n),
        segment: {
          id: `new-${show.revision}`,
          title: null,
          speaker,
          language: code,
          assumed: false,
          duration: n % 2 === 0 ? null : milliseconds(180_000),
        },
      })),
    ),
    nth.chain((m) =>
      edit((show, n) => {
        const { id } = segmentAt(show, n)
        return { edit: 'move-segment', segment: id, from: standsAt(show, id), to: placeAt(show, m) }
      }),
    ),
    edit((show, n) => {
      const place = n % show.agenda.slots.length
      const slot = show.agenda.slots[place]
      const from = show.agenda.slots[place - 1]?.id ?? null
      const to = show.agenda.slots[(n >> 3) % show.agenda.slots.length]?.id ?? null
      return { edit: 'move-slot', slot: slot?.id ?? '', from, to }
    }),
    length.chain((duration) =>
      edit((show, n) => {
        const slot = show.agenda.slots[n % show.agenda.slots.length]
        const start = later(slot?.start ?? show.agenda.start, show.runOfShow.shift)
        const from = { start, duration: slot?.duration ?? duration }
        return { edit: 'retime-slot', slot: slot?.id ?? '', from, to: { start, duration } }
      }),
    ),
    nth.map((n) => ({ show, turn }: Seen): Command => {
      const { id } = segmentAt(show, n)
      const from = currentPlan(show)[id]?.duration ?? milliseconds(1)
      const to = milliseconds(Math.max(1000, Math.floor(from / 2000) * 1000))
      return { type: 'CatchUp', turn, changes: [{ segment: id, from, to }], slotBy: milliseconds(0), skip: [] }
    }),
  )
}

function segmentAt({ agenda }: Show, n: number): Segment {
  const all = segmentsInOrder(agenda)
  const segment = all[n % all.length]
  if (segment === undefined) throw new Error('an agenda has segments')
  return segment
}

function slotAt({ agenda }: Show, n: number) {
  return agenda.slots[n % agenda.slots.length]
}

function placeAt(show: Show, n: number): SegmentPlace {
  const slot = show.agenda.slots[n % show.agenda.slots.length]
  const after = slot?.segments[(n >> 2) % (slot.segments.length + 1)]?.id ?? null
  return { slot: slot?.id ?? '', after }
}

function standsAt({ agenda }: Show, id: string): SegmentPlace {
  const slot = findSlotOf(agenda, id)
  const place = slot?.segments.findIndex((each) => each.id === id) ?? 0
  return { slot: slot?.id ?? '', after: slot?.segments[place - 1]?.id ?? null }
}
