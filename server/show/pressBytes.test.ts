import { describe, expect, test } from 'vitest'
import type { Role } from '../../shared/domain/actor.ts'
import { BOUNDS } from '../../shared/views/bounds.ts'
import { liveSeenBy } from '../../shared/views/seenBy.ts'
import { sentByPress } from '../../testing/server/heardChanges.ts'
import { playedEvent } from '../../testing/server/playedEvent.ts'
import { grownShow, type Size } from '../../testing/show/pressKinds.ts'

/** In bytes. */
const USUAL = 600
const MOST = 1_500
const ROOM_MOST = 2_500

const small: Size = { turns: 1, segments: 10, waiting: 1 }
const SIZES: readonly Size[] = [
  small,
  ...[10, 100, 1_000, 2_000].map((turns) => ({ ...small, turns })),
  ...[100, 1_000].map((segments) => ({ ...small, segments })),
  ...[50, 500].map((waiting) => ({ ...small, waiting })),
]

const sent = new Map(
  SIZES.map((size) => [size, sentByPress(grownShow(size).history()).map((each) => ({ ...each, size }))]),
)
const all = [...sent.values()].flat()

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

describe('LNK-70 a press costs a public viewer', () => {
  const heard = all.filter(({ bytes }) => bytes.public > 0)

  test(`at most ${USUAL} B in the usual case`, () => {
    expect(heard.length).toBeGreaterThan(all.length / 2)
    expect(medianOf(heard.map(({ bytes }) => bytes.public))).toBeLessThanOrEqual(USUAL)
  })

  test(`at most ${MOST} B ever, next, a turn's end and an undo included`, () => {
    expect(heard.filter(({ bytes }) => bytes.public > MOST)).toEqual([])
  })

  test('nothing where it changed nothing for it', () => {
    const silent = new Set(all.filter(({ bytes }) => bytes.public === 0).map(({ what }) => what))
    expect([...silent].sort()).toEqual(
      ['a message to the crew', 'a request called', 'a signal', 'its answer', 'on mic', 'ready'].sort(),
    )
  })

  test('as much in a long show as in a short one', () => {
    const [first, ...others] = [...sent.entries()]
    for (const [size, presses] of others)
      for (const [n, { what, bytes }] of presses.entries()) {
        const least = first?.[1][n]?.bytes.public ?? 0
        expect(bytes.public, `${what} after ${JSON.stringify(size)}`).toBeLessThanOrEqual(least + 300)
      }
  })
})

test(`LNK-71 a press costs everybody with a key at most ${ROOM_MOST} B, what is for them alone included`, () => {
  const over = all.flatMap(({ what, size, bytes }) =>
    Object.entries(bytes).flatMap(([who, sum]) => (sum > ROOM_MOST ? [{ what, who, waiting: size.waiting }] : [])),
  )
  // The list that had gone with its slot comes back.
  const whole = over.filter(({ what, who }) => what === 'an undo' && (who === 'speaker' || who === 'interpreter'))
  expect(over).toEqual(whole)
  expect(whole.every(({ waiting }) => waiting >= 50)).toBe(true)
})

test.each<readonly [string, Size]>([
  ['2,000 turns', { turns: 2_000, segments: 10, waiting: 5 }],
  ['500 waiting', { turns: 10, segments: 10, waiting: 500 }],
])('LNK-71 a whole view is bounded: %s', (_what, size) => {
  const show = grownShow(size).show()
  for (const role of ['public', 'speaker', 'interpreter', 'crew', 'moderator'] as const) {
    const { queue, ...rest } = liveSeenBy(role, show)
    expect([role, bytesOf(queue) <= BOUNDS.list, bytesOf(rest) <= BOUNDS.show]).toEqual([role, true, true])
  }
})

test('LNK-73 at the end of the real event the public’s whole view beside the agenda has at most 12 kB', () => {
  const show = playedEvent().show()
  const least: Readonly<Partial<Record<Role, number>>> = { public: 12_000, speaker: 12_000, interpreter: 12_000 }
  expect(show.runOfShow.status).toBe('ended')
  expect(show.floor.turns.length).toBeGreaterThan(18)
  for (const [role, most] of Object.entries(least) as [Role, number][])
    expect([role, bytesOf(liveSeenBy(role, show)) <= most]).toEqual([role, true])
})

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
