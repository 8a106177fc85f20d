import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakSlot, smallAgenda } from '../../testing/show/agendas.ts'
import { malformed } from '../../testing/show/door.ts'
import { play, type Step } from '../../testing/show/play.ts'
import { randomPresses } from '../../testing/show/randomPresses.ts'
import { onMic } from './booths/booths.ts'
import { changesTurn, commandTypes } from './commands.ts'
import { decide } from './decide.ts'
import type { Turn } from './floor/floor.ts'
import { courseOf } from './forecast/course.ts'
import { optionalSegments, type Remedies, recovery } from './forecast/recovery.ts'
import { isWaiting } from './queue/speakerList.ts'
import type { Show } from './show.ts'
import { minutes, seconds } from './time.ts'

const PRESSES = 20_000

const agenda = smallAgenda({
  slots: smallAgenda().slots.flatMap((slot, n) => (n === 1 ? [slot, breakSlot('coffee', minutes(10))] : [slot])),
})

const accepted = new Map<string, number>()
let pressed = 0

const must: Readonly<Record<string, (show: Show, step: Step) => boolean>> = {
  'no turn begins or ends but by a press that is said to change it': (show, { before, command }) =>
    changesTurn(command.type) || before.floor.turn?.id === show.floor.turn?.id,
  'nobody waits twice': ({ queue }) => {
    const waiting = queue.requests.filter(isWaiting).map(({ slot, kind, asker }) => JSON.stringify([slot, kind, asker]))
    return new Set(waiting).size === waiting.length
  },
  'nobody waits in a slot that is not there': ({ queue, agenda: { slots } }) =>
    queue.requests.filter(isWaiting).every((request) => slots.some(({ id }) => id === request.slot)),
  'nobody waits who is not there': ({ queue, agenda: { people } }) =>
    queue.requests.filter(isWaiting).every(({ asker }) => asker.is === 'guest' || isIn(people, asker.person)),
  'whoever has the floor is in the agenda or a guest': ({ floor, agenda: { people } }) =>
    [floor.turn, floor.interrupted].every((turn) => turn === null || isSomebody(turn, people)),
  'nobody waits after the end': ({ queue, runOfShow }) =>
    runOfShow.status !== 'ended' || !queue.requests.some(isWaiting),
  'nobody is on mic after the end': ({ booths, runOfShow }) =>
    runOfShow.status !== 'ended' || Object.values(booths).every((booth) => onMic(booth).length === 0),
  'no signal about another turn than the one on is open': ({ signals, floor }) =>
    signals.every(
      ({ kind, state, turn }) =>
        kind === 'need-text' ||
        kind === 'interrupted' ||
        state === 'resolved' ||
        state === 'lapsed' ||
        turn === (floor.turn?.id ?? null),
    ),
  'every recovery on offer can be pressed': (show, { now }) =>
    show.revision % 5 > 0 ||
    REMEDIES.every((remedies) => {
      const course = courseOf(show)
      const skip = remedies.breaks ? optionalSegments(show.agenda, course) : []
      const offer = recovery(show.agenda, course, { ...remedies, skip }, now)
      if (offer === null) return true
      const { changes, slotBy } = offer.shortening
      if (changes.length === 0 && slotBy === 0 && skip.length === 0) return true
      const command = { type: 'CatchUp' as const, turn: show.floor.turn?.id ?? null, ...offer.shortening }
      const by = { link: 'link', role: 'moderator', person: null, booth: null, name: null } as const
      return malformed(command) === null && 'events' in decide(show, command, { by, now })
    }),
}

const REMEDIES: readonly Omit<Remedies, 'skip'>[] = [
  { until: 'planned-end', breaks: true, discussion: true, segments: 'in-proportion' },
  { until: 'hard-end', breaks: true, discussion: true, segments: 'equal' },
  { until: 'planned-end', breaks: false, discussion: false, segments: { limit: seconds(1) } },
]

function isSomebody({ kind, person, guest }: Turn, people: Show['agenda']['people']): boolean {
  if (guest !== null) return person === null
  return person === null ? kind === 'break' : isIn(people, person)
}

function isIn(people: Show['agenda']['people'], person: string): boolean {
  return people.some(({ id }) => id === person)
}

test('UND-6 QUE-33 QUE-34 QUE-35 SIG-6 INT-16 CUP-24 what must be so is so after any press', () => {
  fc.assert(
    fc.property(randomPresses(agenda, 150), (run) => {
      play(agenda, run, (step) => {
        pressed += 1
        if (step.answer !== 'done') return
        accepted.set(step.command.type, (accepted.get(step.command.type) ?? 0) + 1)
        for (const [what, holds] of Object.entries(must)) if (!holds(step.after, step)) throw new Error(what)
      })
    }),
    { seed: 20_220_520, numRuns: 290 },
  )
  expect(pressed).toBeGreaterThanOrEqual(PRESSES)
  const never = commandTypes.filter((type) => (accepted.get(type) ?? 0) < 5)
  expect(never, 'each command was accepted, and more than once').toEqual([])
}, 60_000)
