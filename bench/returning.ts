import { machineTime } from '../server/testing/statistics.ts'

/** As a page does it: first after 250 ms, then twice as long each time, at most 800 ms, 25 % more or less by chance. */
const [QUICKEST, SLOWEST, CHANCE] = [250, 800, 0.25]

/** Who was thrown out, dials again as a page does, and is back once the right picture is there. */
export interface Returning {
  readonly expect: (seeing: string, count: number) => void
  readonly lost: (who: object, dial: () => void) => void
  readonly saw: (who: object, payload: Buffer) => void
  /** When the last of them was back, and how often all of them dialled. */
  readonly done: () => Promise<{ readonly last: number; readonly dials: number }>
}

export function createReturning(): Returning {
  const tries = new Map<object, number>()
  const back = new Set<object>()
  let seeing: Buffer | null = null
  let wanted = 0
  let dials = 0
  let last = 0
  let look: () => void = () => undefined
  return {
    expect(text, count) {
      seeing = Buffer.from(text)
      wanted = count
    },
    lost(who, dial) {
      if (seeing === null) throw new Error('the server hung up')
      const before = tries.get(who) ?? 0
      tries.set(who, before + 1)
      const wait = Math.min(SLOWEST, QUICKEST * 2 ** before) * (1 + CHANCE * (2 * Math.random() - 1))
      setTimeout(
        () => {
          dials += 1
          dial()
        },
        Math.min(SLOWEST, wait),
      )
    },
    saw(who, payload) {
      if (seeing === null || !tries.has(who) || back.has(who) || !payload.includes(seeing)) return
      back.add(who)
      last = machineTime()
      if (back.size === wanted) look()
    },
    async done() {
      if (back.size < wanted)
        await new Promise<void>((resolve) => {
          look = resolve
        })
      return { last, dials }
    },
  }
}
