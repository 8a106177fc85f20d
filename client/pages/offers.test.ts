import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import { type Command, commandTypes } from '../../shared/domain/commands.ts'
import { decide } from '../../shared/domain/decide.ts'
import { isHeard } from '../../shared/domain/floor/floor.ts'
import { forecast } from '../../shared/domain/forecast/forecast.ts'
import { queueForecast } from '../../shared/domain/forecast/queueForecast.ts'
import { recovery } from '../../shared/domain/forecast/recovery.ts'
import { isWaiting, REQUEST_KINDS } from '../../shared/domain/queue/speakerList.ts'
import { neighbours } from '../../shared/domain/runOfShow/neighbours.ts'
import type { Show } from '../../shared/domain/show.ts'
import { SIGNAL_KINDS } from '../../shared/domain/signals/signals.ts'
import { type Instant, minutes } from '../../shared/domain/time.ts'
import type { Live, Mine } from '../../shared/protocol/view.ts'
import { agendaSeenBy } from '../../shared/views/agendaSeenBy.ts'
import { mineSeenBy } from '../../shared/views/seenBy.ts'
import { sampleOf } from '../../testing/sampleOf.ts'
import { breakSlot, smallAgenda } from '../../testing/show/agendas.ts'
import { malformed } from '../../testing/show/door.ts'
import { pageView } from '../../testing/show/pageView.ts'
import { play } from '../../testing/show/play.ts'
import { randomPresses } from '../../testing/show/randomPresses.ts'
import { interpreterNamed, MODERATOR } from '../../testing/show/rehearsal.ts'
import { CREW, speakerNamed } from '../../testing/show/room.ts'
import { isEmpty, quickOf, remediesOf } from '../features/catchUp/choice.ts'
import {
  endTurnCommand,
  holdCommand,
  moveCommand,
  seeSignalCommand,
  startCommand,
  timeCommand,
  timeOff,
  undoCommand,
} from '../features/controls/commands.ts'
import { wrapUp } from '../features/messages/writing/wrapUp.ts'
import { callOff, headOffers, requestOffers } from '../features/queue/desk/offers.ts'
import { absentIn, canLeaveList, moveTo, queueRows, takesRequests, unreached } from '../features/queue/queueRows.ts'
import { editCommand, emptyDraft, enterCommand, kindOff } from '../features/queue/request/draft.ts'
import { runRows } from '../features/runOfShow/rows.ts'
import { signalLines } from '../features/signals/signalLines.ts'
import { startChoice } from '../features/start/startOutlook.ts'
import { signalButton } from './interpreter/signals/signalButton.ts'
import { handoverStep, mayTurn } from './interpreter/team/handoverStep.ts'
import { type RowOffer, rowOffers } from './moderator/parts/rowOffers.ts'
import { offersOf } from './speaker/asking/asking.ts'
import { myRequests } from './speaker/asking/myRequests.ts'

const agenda = smallAgenda({
  slots: smallAgenda().slots.flatMap((slot, n) => (n === 1 ? [slot, breakSlot('coffee', minutes(10))] : [slot])),
})

/** What one page has before it. */
interface Page {
  readonly agenda: Agenda
  readonly live: Live
  readonly mine: Mine | null
  readonly now: Instant
}

type Offers = readonly (Command | null)[]

function moderatorOffers({ agenda: file, live, now }: Page): Offers {
  const isLive = live.status === 'live'
  const { next, previous } = neighbours(file, live)
  const wraps = wrapUp(live, { text: 'Please conclude', weight: 'warning', forNext: false })
  return [
    ...(live.status === 'unstarted' && startChoice(file, live, now) !== null
      ? [
          { type: 'StartShow' as const, start: 'now' as const },
          { type: 'StartShow' as const, start: 'as-planned' as const },
        ]
      : []),
    ...(isLive ? [{ type: 'EndShow' as const }, holdCommand(live)] : []),
    live.status === 'unstarted' ? null : { type: 'ResetShow' },
    undoCommand(live),
    isLive && next !== null ? startCommand(live, next) : null,
    isLive && previous !== null ? startCommand(live, previous) : null,
    isLive && live.turn?.kind !== 'chair' ? endTurnCommand(live) : null,
    ...(['turn', 'slot'] as const).flatMap((to) =>
      ([1, -1] as const).map((by) => (isLive && timeOff(live, to, by) === null ? timeCommand(live, to, by) : null)),
    ),
    wraps.is === 'offered' ? wraps.command : null,
    seeSignalCommand(live),
    ...languageOffers(live, file.languages),
    ...runRows(file, live, forecast(file, live, now)).flatMap((row) =>
      rowOffers(row, live.status).map((offer) => rowCommand(live, row.segment ?? row.id, offer)),
    ),
    ...file.slots.flatMap((slot) => listOffers({ agenda: file, live, mine: null, now }, slot)),
    ...unreached(file, live).map(({ slot, to }): Command | null =>
      to === null ? null : { type: 'CarryRequests', from: slot, to: to.id },
    ),
    ...signalAnswers({ live, now }),
    ...live.messages.map((message): Command | null =>
      message.gone === null ? { type: 'ClearMessage', message: message.id } : null,
    ),
    ...recoveryOffers({ agenda: file, live, now }),
  ]
}

function rowCommand(live: Live, id: string, offer: RowOffer): Command | null {
  if (offer === 'skip') return { type: 'SkipSegment', segment: id }
  if (offer === 'restore') return { type: 'RestoreSegment', segment: id }
  // What can be edited is EDT-7's.
  return offer === 'edit' ? null : startCommand(live, id)
}

function languageOffers({ turn }: Live, languages: readonly string[]): Offers {
  const spoken = turn?.spoken.at(-1)
  if (!turn || !spoken) return []
  return languages.map((to) =>
    to === spoken.language && isHeard(spoken.certainty)
      ? null
      : { type: 'SetFloorLanguage', turn: turn.id, from: spoken.language, to },
  )
}

function listOffers(page: Page, slot: Agenda['slots'][number]): Offers {
  const { agenda: file, live, now } = page
  const rows = queueRows(file, live, slot.id, now)
  const order = rows.map(({ request }) => request.id)
  const headForms = {
    enter: () => entries(page, slot.id),
    close: (): Offers => [{ type: 'CloseList', slot: slot.id, when: 'now' }],
  }
  return [
    ...headOffers(live, slot, now).flatMap(({ does }) => ('asks' in does ? headForms[does.asks]() : [does])),
    ...rows.flatMap(({ request }, place): Offers => {
      const { id } = request
      const up = moveTo(order, place, place - 1)
      const down = moveTo(order, place, place + 1)
      const forms = {
        edit: () =>
          REQUEST_KINDS.map((kind) => {
            const draft = { ...emptyDraft(file), kind }
            return kindOff(file, live, slot.id, draft, request) === null ? editCommand(request, draft) : null
          }),
        limit: (): Offers => [
          { type: 'SetLimit', slot: slot.id, of: { request: id }, limit: minutes(1) },
          { type: 'SetLimit', slot: slot.id, of: 'all', limit: minutes(1) },
        ],
      }
      return [
        up && moveCommand(id, up),
        down && moveCommand(id, down),
        ...requestOffers(live, request, [])
          .filter(({ off }) => off === null)
          .flatMap(({ does }) => ('asks' in does ? forms[does.asks]() : [does])),
      ]
    }),
    ...absentIn(live, slot.id).flatMap(
      (request): Offers => [
        callOff(live, request) === null ? { type: 'CallRequest', request: request.id } : null,
        canLeaveList(live) ? { type: 'RemoveRequest', request: request.id } : null,
      ],
    ),
  ]
}

/** Of each name that the form suggests, and of somebody typed in. */
function entries({ agenda: file, live }: Page, slot: string): Offers {
  return [...file.people.map(({ name }) => name), 'Ana Silva'].flatMap((name) =>
    REQUEST_KINDS.map((kind) => {
      const draft = { ...emptyDraft(file), name, kind }
      return kindOff(file, live, slot, draft, null) === null ? enterCommand(file, slot, draft) : null
    }),
  )
}

function signalAnswers({ live, now }: Pick<Page, 'live' | 'now'>): Offers {
  return signalLines(live.signals, live.turn, now).flatMap(({ signal, presses, answers }) =>
    answers.map((to): Command => ({ type: 'AnswerSignal', signal: signal.id, presses, to })),
  )
}

function recoveryOffers({ agenda: file, live, now }: Omit<Page, 'mine'>): Offers {
  const turn = live.turn?.id ?? null
  const quick = quickOf(file, live, now)
  const choices = [
    { breaks: true, discussion: true, segments: 'in-proportion' as const, limit: '' },
    { breaks: false, discussion: true, segments: 'typed' as const, limit: '0:40' },
  ]
  const found = choices.map((choice) => {
    const remedies = remediesOf({ until: 'planned-end', skip: [], ...choice })
    return remedies && recovery(file, live, remedies, now)
  })
  return [quick?.is === 'enough' ? quick.recovery : null, ...found].map((each) =>
    each === null || isEmpty(each) ? null : { type: 'CatchUp', turn, ...each.shortening },
  )
}

function crewOffers(page: Page): Offers {
  const { agenda: file, live } = page
  const own = live.queue.requests.filter(
    (request) => request.by?.role === 'crew' && (isWaiting(request) || request.state === 'absent'),
  )
  return [
    ...file.slots.flatMap((slot) => (takesRequests(live, slot) ? entries(page, slot.id) : [])),
    ...own.map((request): Command | null =>
      canLeaveList(live) ? { type: 'WithdrawRequest', request: request.id } : null,
    ),
    ...signalAnswers(page),
  ]
}

function speakerOffers(me: string): (page: Page) => Offers {
  return ({ agenda: file, live, mine, now }) => {
    if (mine === null) return []
    const said = { language: file.languages[0] ?? '', note: null, behalf: null }
    const estimates = queueForecast(file, live, live.queue.requests, now)
    const requests = myRequests(
      file,
      live.slot?.id ?? null,
      live.queue,
      mine.requests,
      estimates,
      forecast(file, live, now),
    )
    return [
      ...offersOf(file, live, mine.requests, now).flatMap(({ slot, kinds }) =>
        kinds.map(({ kind, waits }): Command | null => (waits ? null : { type: 'RequestFloor', slot, kind, ...said })),
      ),
      ...requests.flatMap(
        ({ request, behind }): Offers => [
          isWaiting(request) || request.state === 'absent' ? { type: 'WithdrawRequest', request: request.id } : null,
          behind && { type: 'YieldPlace', request: request.id, after: behind.id },
        ],
      ),
      ...mine.messages.map(({ id }): Command => ({ type: 'SeeMessage', message: id })),
      ...mine.notices.map(({ id }): Command => ({ type: 'SeeNotice', notice: id })),
      { type: 'SetReady', person: me, ready: !mine.ready },
    ]
  }
}

function interpreterOffers(me: string): (page: Page) => Offers {
  return ({ agenda: file, live, mine, now }) => {
    if (mine === null || mine.booth === null) return []
    const { booth, signals } = mine
    const step = handoverStep(booth, me, now)
    const own = booth.mics.find(({ person }) => person === me)
    const turn = live.turn?.id ?? null
    return [
      own && mayTurn(own, live.status) ? { type: 'SetMic', on: own.onSince === null } : null,
      ...[true, false].map((ready): Command | null =>
        booth.ready?.said === ready ? null : { type: 'SetBoothReady', ready },
      ),
      ...(step.is === 'free' ? step.partners.map((partner): Command => ({ type: 'AskHandover', partner })) : []),
      ...(step.is === 'asked'
        ? [true, false].map((accept): Command => ({ type: 'AnswerHandover', handover: step.handover.id, accept }))
        : []),
      step.is === 'waiting' || step.is === 'to-switch' || step.is === 'to-start'
        ? { type: 'CancelHandover', handover: step.handover.id }
        : null,
      step.is === 'to-switch' ? { type: 'CompleteHandover', handover: step.handover.id } : null,
      ...SIGNAL_KINDS.flatMap((kind): Offers => {
        const { open, signal, waitsUntil } = signalButton(kind, signals, me, now)
        const resumes = kind === 'interrupted' && open
        const sends = live.status !== 'ended' && (resumes || waitsUntil === null)
        return [
          sends ? { type: 'SendSignal', kind: resumes ? 'resumed' : kind, turn } : null,
          open && !resumes && signal !== null
            ? { type: 'AnswerSignal', signal: signal.id, presses: signal.pressed, to: 'resolved' }
            : null,
        ]
      }),
      ...languageOffers(live, file.languages),
      ...mine.messages.map(({ id }): Command => ({ type: 'SeeMessage', message: id })),
      ...mine.notices.map(({ id }): Command => ({ type: 'SeeNotice', notice: id })),
    ]
  }
}

/** Everything that any page offers now, and whose press it would be. */
function offered(show: Show, now: Instant): readonly (readonly [Actor, Command])[] {
  const everybody: readonly (readonly [Actor, (page: Page) => Offers])[] = [
    [MODERATOR, moderatorOffers],
    [CREW, crewOffers],
    ...show.agenda.people.map(({ id }) => [speakerNamed(id), speakerOffers(id)] as const),
    ...show.agenda.booths.flatMap(({ interpreters }) =>
      interpreters.map(({ id }) => [interpreterNamed(id), interpreterOffers(id)] as const),
    ),
  ]
  return everybody.flatMap(([by, offers]) => {
    const { role } = by
    const page = {
      agenda: agendaSeenBy(role, show.agenda),
      live: pageView(role, show),
      mine: mineSeenBy(by, show),
      now,
    }
    return offers(page).flatMap((command) => (command === null ? [] : [[by, command] as const]))
  })
}

test('RUN-15 what a screen offers is accepted', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(randomPresses(agenda, 150), (run) => {
      let step = 0
      play(agenda, run, ({ after, before, command: pressed, now }) => {
        step += 1
        // Each ninth, and each end: after it little is accepted.
        if (after === before || (step % 9 > 0 && pressed.type !== 'EndShow')) return
        for (const [by, command] of offered(after, now)) {
          seen.set(command.type, (seen.get(command.type) ?? 0) + 1)
          const decision = decide(after, command, { by, now })
          if ('refused' in decision) throw new Error(`${decision.refused}: ${by.role} ${JSON.stringify(command)}`)
          const wrong = malformed(command)
          if (wrong !== null) throw new Error(`${wrong}: ${JSON.stringify(command)}`)
        }
      })
    }),
    { seed: 20_220_521, numRuns: sampleOf(100) },
  )
  // Forms that nothing bars, and edits, which EDT-7 holds.
  const apart = ['AddPaper', 'EditAgenda', 'LookAtPapers', 'RemovePaper', 'SetTurnLength']
  const never = commandTypes.filter((type) => !seen.has(type) && !apart.includes(type))
  expect(never, 'each of the others was offered').toEqual([])
}, 60_000)
