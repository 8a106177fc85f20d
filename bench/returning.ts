import { REDIAL } from '../client/page/connection/redial.ts'
import { machineTime } from '../testing/statistics.ts'

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
      const wait = Math.min(REDIAL.most, REDIAL.first * 2 ** before) * (1 + REDIAL.chance * (2 * Math.random() - 1))
      setTimeout(
        () => {
          dials += 1
          dial()
        },
        Math.min(REDIAL.most, wait),
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
