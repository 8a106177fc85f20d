import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { AttackName, Target } from './attacks.ts'

export interface Attacker {
  readonly begin: () => void
  readonly end: () => Promise<void>
}

/** Puts an attack in place from another process; it does nothing more until it is begun. */
export async function placeAttack(name: AttackName, target: Target): Promise<Attacker> {
  const child = fork(fileURLToPath(new URL('attackProcess.ts', import.meta.url)), [name, JSON.stringify(target)], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const gone = once(child, 'exit')
  const [said] = await Promise.race([once(child, 'message'), gone])
  if (said !== 'in place') throw new Error(`${name} ended with ${said}`)
  return {
    begin: () => void child.send('begin'),
    async end() {
      child.send('end')
      await gone
    },
  }
}
