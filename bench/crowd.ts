import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Done, Outcomes, Task } from './crowdTalk.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const PATIENCE = 120_000

/** Viewers in a process of their own, so that what they cost is not counted as the server's. */
export interface Crowd {
  readonly ask: <E extends Task>(task: E) => Promise<Outcomes[E['do']]>
  readonly close: () => Promise<void>
}

export function gatherCrowd(): Crowd {
  const child = fork(fileURLToPath(new URL('crowdProcess.ts', import.meta.url)), [], {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    // What is printed on the other stream is the table.
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const waiting = new Map<
    number,
    { readonly done: (outcome: unknown) => void; readonly failed: (why: Error) => void }
  >()
  let asked = 0
  child.on('message', ({ id, outcome }: Done) => {
    waiting.get(id)?.done(outcome)
    waiting.delete(id)
  })
  child.on('exit', (code) => {
    for (const { failed } of waiting.values()) failed(new Error(`the crowd ended with ${code}`))
  })
  return {
    ask: <E extends Task>(task: E) =>
      new Promise<Outcomes[E['do']]>((resolve, reject) => {
        const id = asked
        asked += 1
        const impatience = setTimeout(() => reject(new Error(`nobody answered to ${JSON.stringify(task)}`)), PATIENCE)
        // One answer a question, of the question's own kind: both ends are built from the same table.
        const done = (outcome: unknown) => {
          clearTimeout(impatience)
          resolve(outcome as Outcomes[E['do']])
        }
        waiting.set(id, { done, failed: reject })
        child.send({ id, task })
      }),
    async close() {
      if (child.exitCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
