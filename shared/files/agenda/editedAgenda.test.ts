import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleOf } from '../../../testing/sampleOf.ts'
import {
  breakSlot,
  FELIPE,
  inSequence,
  KALLIOPE,
  MARTIJN,
  PIERRE,
  smallAgenda,
  speech,
  speeches,
  T0,
  ZITA,
} from '../../../testing/show/agendas.ts'
import { commandFor, type RandomPress, randomPresses } from '../../../testing/show/randomPresses.ts'
import { actor, MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import { type Agenda, type Segment, type Slot, segmentsInOrder } from '../../domain/agenda/agenda.ts'
import type { AgendaEdit, NewSegment } from '../../domain/editing/agendaEdit.ts'
import { courseOf } from '../../domain/forecast/course.ts'
import { currentHardEnd } from '../../domain/runOfShow/runOfShow.ts'
import type { Show } from '../../domain/show.ts'
import { atLeast, type Instant, later, milliseconds, minutes, NONE, seconds } from '../../domain/time.ts'
import { writeAgenda } from '../write.ts'
import { readAgenda } from './readAgenda.ts'

/** Shared lengths that do not come out even, a gap, a fixed start, all three kinds. */
const agenda: Agenda = smallAgenda({
  slots: inSequence(T0, [
    speeches('welcome', minutes(5), [speech('w', FELIPE)]),
    speeches('panel', minutes(20), [speech('p1', KALLIOPE), speech('p2', PIERRE), speech('p3', MARTIJN)]),
    breakSlot('coffee', minutes(10)),
    { ...speeches('qa', minutes(20), [speech('q', FELIPE)]), kind: 'discussion' as const, fixedStart: true },
    speeches('closing', minutes(10), [speech('c1', ZITA, 'fr', minutes(6)), speech('c2', FELIPE)]),
  ]),
})

/** Which edit, and the numbers that fill it in: on what stands at that moment. */
interface RandomEdit {
  readonly is: AgendaEdit['edit']
  readonly n: readonly [number, number, number, number]
}

type Step = RandomPress | RandomEdit

const edits: fc.Arbitrary<RandomEdit> = fc.record({
  is: fc.constantFrom<AgendaEdit['edit'][]>(
    'add-person',
    'replace-speaker',
    'plan-language',
    'title-segment',
    'retime-segment',
    'make-optional',
    'add-segment',
    'move-segment',
    'drop-segment',
    'add-slot',
    'move-slot',
    'drop-slot',
    'retime-slot',
    'title-slot',
    'fix-start',
    'move-hard-end',
  ),
  n: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
})

function editFor(show: Show, { is, n }: RandomEdit): AgendaEdit {
  const { slots, people, languages } = show.agenda
  const [a, b, c, d] = n
  const pick = <T>(items: readonly T[], by: number): T => items[by % items.length] as T
  const slot = pick(slots, a)
  const segment = pick(segmentsInOrder(show.agenda), a)
  const home = slots.find((each) => each.segments.includes(segment)) ?? slot
  const place = (at: Slot, by: number) => ({ slot: at.id, after: pick([null, ...at.segments.map(({ id }) => id)], by) })
  const behind = <T extends { readonly id: string }>(items: readonly T[], item: T) =>
    items[items.indexOf(item) - 1]?.id ?? null
  const text = { en: `T${b % 9}`, fr: `T ${c % 9}` }
  const duration = b % 4 === 0 ? null : seconds(b % 1800)
  const start = later(slot.start, show.runOfShow.shift)
  switch (is) {
    case 'add-person':
      return { edit: is, person: { id: `p-${b % 50}`, name: 'Ana', sayAs: null, function: null, organisation: text } }
    case 'replace-speaker':
      return {
        edit: is,
        segment: segment.id,
        from: segment.speaker ?? FELIPE,
        to: pick(people, b).id,
        language: pick(languages, c),
        assumed: d % 2 === 0,
      }
    case 'plan-language':
      return {
        edit: is,
        segment: segment.id,
        from: segment.language ?? 'en',
        to: pick(languages, b),
        assumed: c % 2 === 0,
      }
    case 'title-segment':
      return { edit: is, segment: segment.id, from: segment.title, to: b % 3 === 0 ? null : text }
    case 'retime-segment':
      return { edit: is, segment: segment.id, from: segment.duration, to: duration }
    case 'make-optional':
      return { edit: is, segment: segment.id, to: b % 2 === 0 }
    case 'add-segment':
      return { edit: is, at: place(slot, b), segment: newSegment(`s-${c % 99}`, pick(people, d).id, duration) }
    case 'move-segment':
      return {
        edit: is,
        segment: segment.id,
        from: { slot: home.id, after: behind(home.segments, segment) },
        to: place(pick(slots, b), c),
      }
    case 'drop-segment':
      return { edit: is, segment: segment.id }
    case 'add-slot': {
      const kind = pick(['speeches', 'discussion', 'break'] as const, c)
      const nobody = kind === 'break' ? { speaker: null, language: null } : {}
      const holder = kind === 'discussion' ? show.agenda.chair.person : pick(people, d).id
      const segment = { ...newSegment(`s-${b % 99}`, holder, duration), ...nobody }
      const after = pick([null, ...slots.map(({ id }) => id)], a)
      return {
        edit: is,
        after,
        slot: { id: `slot-${b % 99}`, kind, title: text, duration: seconds(c % 3600), segment },
      }
    }
    case 'move-slot':
      return { edit: is, slot: slot.id, from: behind(slots, slot), to: pick([null, ...slots.map(({ id }) => id)], b) }
    case 'drop-slot':
      return { edit: is, slot: slot.id }
    case 'retime-slot': {
      const to = { start: later(start, milliseconds((b % 7_200_000) - 3_600_000)), duration: seconds(c % 3600) }
      return { edit: is, slot: slot.id, from: { start, duration: slot.duration }, to }
    }
    case 'title-slot':
      return { edit: is, slot: slot.id, from: slot.title, to: text }
    case 'fix-start':
      return { edit: is, slot: slot.id, to: b % 2 === 0 }
    case 'move-hard-end': {
      const from = currentHardEnd(show)
      return {
        edit: is,
        from,
        to: b % 5 === 0 ? null : later(from ?? start, milliseconds((c % 3_600_000) - 1_800_000)),
      }
    }
  }
}

function newSegment(id: string, speaker: string, duration: Segment['duration']): NewSegment {
  return { id, title: null, speaker, language: 'en', assumed: false, duration }
}

/** All that an edit must leave alone: what is done or is on, and every clock. */
function untouchable(show: Show) {
  const course = courseOf(show)
  const held = segmentsInOrder(show.agenda).filter(
    ({ id }) => ['on', 'done'].includes(course.fates[id] ?? '') || course.past.spans[id] !== undefined,
  )
  const visited = show.agenda.slots.filter(({ id }) => course.past.spans[id] !== undefined || course.slot?.id === id)
  return {
    ...course,
    plan: null,
    plannedEnd: null,
    hardEnd: null,
    fates: null,
    held: held.map(({ id, title: _, duration: __, ...segment }) => ({
      ...segment,
      id,
      fate: course.fates[id],
      // What had no time at all cannot be written down as such.
      lasts: atLeast(seconds(1), course.plan[id]?.duration ?? NONE),
    })),
    visited: visited.map(({ id, kind, start, duration, fixedStart }) => ({ id, kind, start, duration, fixedStart })),
  }
}

function isEdit(step: Step): step is RandomEdit {
  return 'is' in step
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: edits },
    {
      weight: 1,
      arbitrary: randomPresses(agenda, 1)
        .filter((run) => run.length === 1)
        .map(([press]) => press as RandomPress),
    },
  ),
  { maxLength: 40 },
)

test('EDT-5 EDT-6 EDT-11 after any edits the agenda can be written and read again, nothing held has changed, and no clock has moved', () => {
  const accepted = new Map<string, number>()
  fc.assert(
    fc.property(steps, fc.constantFrom('unstarted', 'as-planned', 'now'), (run, start) => {
      const stage = rehearse(agenda, T0)
      let now: Instant = later(T0, milliseconds(1234))
      if (start === 'as-planned' || start === 'now') stage.press({ type: 'StartShow', start }, now)
      for (const step of run) {
        if (!isEdit(step)) {
          now = later(now, step.after)
          const by = step.role === 'moderator' ? MODERATOR : actor(step.role, step.role)
          stage.press(commandFor(stage.show(), step), now, by)
          continue
        }
        const before = stage.show()
        const edit = editFor(before, step)
        if (stage.press({ type: 'EditAgenda', edit }, now) !== 'done') continue
        accepted.set(edit.edit, (accepted.get(edit.edit) ?? 0) + 1)
        const { agenda: after } = stage.show()
        const reading = readAgenda(JSON.parse(JSON.stringify(writeAgenda(after))))
        expect(reading).toMatchObject({ ok: true })
        expect(reading.ok && reading.agenda).toEqual(after)
        expect(untouchable(stage.show())).toEqual(untouchable(before))
      }
    }),
    { seed: 20220520, numRuns: sampleOf(300) },
  )
  expect(accepted.size, 'every kind of edit was accepted somewhere').toBe(16)
})
