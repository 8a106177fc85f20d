import { machineTime } from '../testing/statistics.ts'
import { openViewer, type ViewerPlace } from './viewer.ts'

/** Somebody with a key, who notes when which revision came. */
export interface Listener {
  /** When it was shown this one or a later one, on the machine's clock. */
  readonly shows: (revision: number) => Promise<number>
  /** Bytes of changes, and whole views after the first. */
  readonly heard: () => { readonly changes: number; readonly wholes: number }
  readonly leave: () => void
}

const CHANGE = /^42\["change",\{"from":\d+,"revision":(\d+)/
const WHOLE = /^42\["view",\{"revision":(\d+)/

/** Resolves once its first view is there. */
export function listenAs(place: ViewerPlace): Promise<Listener> {
  let newest = 0
  let changes = 0
  let wholes = -1
  const waiting = new Set<{ readonly revision: number; readonly done: (at: number) => void }>()
  const saw = (revision: number) => {
    newest = Math.max(newest, revision)
    for (const each of waiting) {
      if (newest < each.revision) continue
      waiting.delete(each)
      each.done(machineTime())
    }
  }
  return new Promise((resolve, reject) => {
    const viewer = openViewer(place, {
      message(payload) {
        const head = payload.toString('latin1', 0, 80)
        const [change, whole] = [CHANGE.exec(head), WHOLE.exec(head)]
        if (change !== null) {
          changes += payload.length
          saw(Number(change[1]))
        } else if (whole !== null) {
          wholes += 1
          saw(Number(whole[1]))
          resolve({
            heard: () => ({ changes, wholes }),
            leave: viewer.leave,
            shows: (revision) =>
              new Promise((done) => {
                if (newest >= revision) done(machineTime())
                else waiting.add({ revision, done })
              }),
          })
        }
      },
      answer: () => undefined,
      closed: () => reject(new Error('closed before its first view')),
    })
  })
}
