import { describe, expect, test } from 'vitest'
import { smallAgenda } from '../../../testing/show/agendas.ts'
import { writeAgenda } from '../write.ts'
import { createDidYouMean } from './didYouMean.ts'
import { MOST_PROBLEMS } from './problem.ts'
import { type AgendaReading, readAgenda } from './readAgenda.ts'

const meeting = writeAgenda(smallAgenda())
const LARGEST = 512 * 1024
/** Of one core, in milliseconds; each took a fifth of it where it was measured. A busy machine takes longer, and uses no more. */
const MOST_WORK = 1_000

function reading(input: unknown): AgendaReading {
  const before = process.cpuUsage()
  const read = readAgenda(input)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(MOST_WORK)
  return read
}

/** As many as fit into the largest body that the server takes. */
function fill<T>(make: (n: number) => T): readonly T[] {
  const all: T[] = []
  for (let size = 2_000; size < LARGEST; size += JSON.stringify(all.at(-1)).length + 1) all.push(make(all.length))
  return all
}

/** Ten letters, each once: any two have the same letters, and few are near each other. */
function shuffled(n: number): string {
  const letters = [...'abcdefghij']
  let rest = n
  return Array.from({ length: 10 }, () => {
    const [letter = ''] = letters.splice(rest % letters.length, 1)
    rest = Math.floor(rest / 10) + n
    return letter
  }).join('')
}

function withPeople(id: (n: number) => string, speaker: (n: number) => string) {
  const people = Array.from({ length: 2_000 }, (_, n) => ({ id: id(n), name: `Person ${n}` }))
  const slots = Array.from({ length: 500 }, (_, i) => ({
    id: `slot-${i}`,
    title: 'Slot',
    start: '14:30',
    duration: '5:00',
    segments: [0, 1].map((j) => ({
      id: `segment-${i}-${j}`,
      speaker: speaker(2 * i + j),
      language: 'en',
      text: {
        url: 'https://example.org/a',
        standing: 'verbatim',
        uploaded: `20${10 + (i % 80)}-${j}${1 + (i % 2)}-1${i % 10}T07:45`,
      },
    })),
  }))
  return { ...meeting, chair: { person: id(0), language: 'en' }, people, slots }
}

describe('AGD-24 reading an agenda costs little, whatever is in it', () => {
  test('the largest there can be, uploaded on hundreds of days', () => {
    expect(
      reading(
        withPeople(
          (n) => `person-${n}`,
          (n) => `person-${n}`,
        ),
      ),
    ).toMatchObject({ ok: true })
  })

  test.each([
    ['of other letters', (n: number) => `person-${n}`, (n: number) => `${'xyz'[n % 3]}uvw-${n}`],
    ['of the same letters', (n: number) => `${shuffled(n)}-${n}`, (n: number) => `${n}-${shuffled(n + 7)}`],
    [
      'as long as a name gets, alike but for the end',
      (n: number) => `${'a'.repeat(50)}${n}`,
      (n: number) => `${'a'.repeat(50)}x${n}y`,
    ],
  ])('1,000 names that are wrong beside 2,000 %s', (_what, id, speaker) => {
    const { ok, ...said } = reading(withPeople(id, speaker))
    expect(ok).toBe(false)
    expect('problems' in said && said.problems.length).toBeGreaterThanOrEqual(1_000)
  })

  test.each([
    ['languages', { languages: fill((n) => shuffled(n).slice(0, 3)) }],
    ['zones', { zones: fill((n) => ({ zone: `Europe/${shuffled(n)}` })) }],
    ['slots with a start', { slots: fill(() => ({ start: '14:30' })) }],
    ['slots of nothing', { slots: fill(() => 0) }],
    ['segments of nothing', { slots: [{ ...meeting.slots[0], segments: fill(() => 0) }] }],
    ['people of nothing', { people: fill(() => 0) }],
    ['people with one id', { people: fill(() => ({ id: 'a', name: 'b' })) }],
    ['booths by relay', { booths: fill((n) => ({ id: `b${n}`, language: 'en', relay: { fr: `b${n + 1}` } })) }],
    ['relays', { booths: [{ id: 'en', relay: Object.fromEntries(fill((n) => [`r${n}`, 'xy'] as const)) }] }],
    ['unknown keys', Object.fromEntries(fill((n) => [`k${n}`, 0] as const))],
    ['languages of a title', { title: Object.fromEntries(fill((n) => [`k${n}`, 'xy'] as const)) }],
    ['joiners in a title', { title: 'क\u200d'.repeat(80_000) }],
    ['letters of one name', { chair: { person: 'a'.repeat(250_000), language: 'b'.repeat(250_000) } }],
  ])('512 kB of %s', (_what, wrong) => {
    const said = reading({ ...meeting, ...wrong })
    expect('problems' in said && said.problems.length).toBeGreaterThan(0)
    expect('problems' in said && said.problems.length).toBeLessThanOrEqual(MOST_PROBLEMS + 1)
  })

  test('512 kB of a list', () => {
    expect(reading(fill(() => 0)).ok).toBe(false)
  })

  test('beyond 1,000 places it is said how many more', () => {
    const said = reading({ ...meeting, people: Array.from({ length: 2_000 }, () => ({})) })
    const last = 'problems' in said ? said.problems.at(-1) : null
    expect(last).toMatchObject({ path: '', fault: { code: 'more-places' } })
  })
})

test('AGD-24 guesses end with their budget, and the same name is guessed once', () => {
  const didYouMean = createDidYouMean()
  const alike = Array.from({ length: 2_000 }, (_, n) => `${'a'.repeat(40)}${n}`)
  expect(didYouMean(`${'a'.repeat(40)}7x`, alike)).not.toBeNull()
  for (let n = 0; n < 1_000; n++) didYouMean(`${'a'.repeat(40)}y${n}z`, alike)
  expect(didYouMean('harona', ['harouna'])).toBeNull()
  expect(didYouMean(`${'a'.repeat(40)}7x`, alike), 'guessed before').not.toBeNull()
})
