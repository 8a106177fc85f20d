import { seconds } from '../shared/domain/time.ts'

/** Tasks taken one after the other. */
export interface InOrder {
  readonly take: <T>(task: () => Promise<T>) => Promise<T>
  /** `null`, and never begun, where its turn has not come within `PATIENCE` and it may go. */
  readonly takeSoon: <T>(task: () => Promise<T>, mayGo: () => boolean) => Promise<T | null>
}

/** Whoever presses behind a press of which nobody knows what becomes of it hears so before their page asks again. */
export const PATIENCE = seconds(3)

export function createInOrder(): InOrder {
  let last: Promise<unknown> = Promise.resolve()
  let open = 0
  const take = <T>(task: () => Promise<T>): Promise<T> => {
    open += 1
    const done = last.then(task).finally(() => {
      open -= 1
    })
    last = done.catch(() => undefined)
    return done
  }
  return {
    take,
    takeSoon(task, mayGo) {
      // Mostly nobody is before it, and there is nothing to wait for.
      if (open === 0) return take(task)
      return new Promise((resolve, reject) => {
        let gone = false
        const impatience = setTimeout(() => {
          gone = mayGo()
          if (gone) resolve(null)
        }, PATIENCE)
        take(async () => {
          clearTimeout(impatience)
          return gone ? null : task()
        }).then(resolve, reject)
      })
    },
  }
}
