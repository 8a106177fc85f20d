import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../scripts/build.ts'
import { measures } from './measures.ts'
import { type BenchRow, judged, type Values } from './row.ts'
import { tableOf } from './table.ts'

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const root = fileURLToPath(new URL('..', import.meta.url))

await ensureBuilt()
const rows: BenchRow[] = []
for (const [name, { rows: specs }] of Object.entries(measures)) {
  const wanted = specs.filter((spec) => name.includes(options.only) || spec.name.includes(options.only))
  if (wanted.length === 0) continue
  const began = performance.now()
  process.stderr.write(`${name} … `)
  rows.push(...judged(wanted, await runAlone(name)))
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0)} s\n`)
}
if (rows.length === 0) throw new Error(`No row has "${options.only}" in its name.`)
process.stdout.write(options.json ? `${JSON.stringify(rows, inOrder, 2)}\n` : tableOf(rows))
if (rows.some(({ ok }) => !ok)) process.exitCode = 1

function runAlone(name: string): Promise<Values> {
  const child = fork(fileURLToPath(new URL('alone.ts', import.meta.url)), [name], {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    // The figures go to the terminal as one table, or as JSON and nothing else.
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  return new Promise((resolve, reject) => {
    let values: Values | null = null
    child.on('message', (said: Values) => {
      values = said
    })
    child.once('exit', (code) => {
      if (values === null) reject(new Error(`${name} ended with ${code} and no figures`))
      else resolve(values)
    })
  })
}

/** Five figures say more than anybody can measure here. */
function inOrder(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(5)) : value
}
