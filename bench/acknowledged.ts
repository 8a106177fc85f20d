import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { SHOW, startServer } from '../e2e/server.ts'
import { openStore } from '../server/storage/sqlite/store.ts'
import { milliseconds } from '../shared/domain/time.ts'
import type { ApiView } from '../shared/protocol/api/apiView.ts'
import { sleep } from '../testing/eventually.ts'
import { median, quantile } from '../testing/statistics.ts'
import { type Measure, NEAR, type Values } from './row.ts'
import { addressFor, openViewer } from './viewer.ts'

const RATIO = 'acknowledged command against a bare durable insert'
const COMMAND = 'acknowledged command over the socket'
const COMMAND_P99 = 'acknowledged command over the socket, p99'
const INSERT = 'bare durable insert'
/** A link may send 40 at once, and 20 more each second. */
const AT_ONCE = 38
const REST = 2_000

/**
 * A press over a socket until its answer, and one row as large into a file as durable, in turn. The ratio is the median
 * of so many runs.
 */
export function createAcknowledged(runs: number): Measure {
  return {
    rows: [
      { name: RATIO, unit: '×', budget: 2 + NEAR },
      { name: COMMAND, unit: 'ms', budget: null },
      { name: COMMAND_P99, unit: 'ms', budget: null },
      { name: INSERT, unit: 'ms', budget: null },
    ],
    run: () => measure(runs),
  }
}

async function measure(runs: number): Promise<Values> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-insert-'))
  const server = await startServer()
  try {
    await server.command({ type: 'StartShow', start: 'now' })
    const { live } = (await server.ask(`/shows/${SHOW}/view`)) as ApiView
    const insert = await bareInsert(folder)
    const all: Run[] = []
    // The first of them finds cold code.
    for (let n = 0; n <= runs; n += 1) {
      const hand = await takeSeat(server.port, server.adminUrl, n)
      const run: Run = { presses: [], inserts: [] }
      for (let each = 0; each < AT_ONCE; each += 1) {
        const by = milliseconds(each % 2 === 0 ? 60_000 : -60_000)
        const command = { type: 'AddTime', turn: live.turn?.id ?? null, to: 'turn', by } as const
        run.presses.push(await hand.press(command))
        run.inserts.push(insert(command))
      }
      hand.leave()
      await sleep(REST)
      if (n > 0) all.push(run)
    }
    const presses = all.flatMap((run) => run.presses)
    return {
      [RATIO]: median(all.map((run) => median(run.presses) / median(run.inserts))),
      [COMMAND]: median(presses),
      [COMMAND_P99]: quantile(presses, 0.99),
      [INSERT]: median(all.flatMap((run) => run.inserts)),
    }
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Run {
  readonly presses: number[]
  readonly inserts: number[]
}

interface Hand {
  /** Answers how long the acknowledgement took, in ms. */
  readonly press: (command: object) => Promise<number>
  readonly leave: () => void
}

function takeSeat(port: number, adminUrl: string, nth: number): Promise<Hand> {
  const key = new URL(adminUrl).hash.replace('#key=', '')
  let answered: (text: string) => void = () => undefined
  let shown: () => void = () => undefined
  return new Promise((resolve) => {
    const viewer = openViewer(
      { port, show: SHOW, key, view: 'moderator', from: addressFor(nth) },
      {
        message() {
          shown()
          resolve({ press, leave: viewer.leave })
        },
        answer: (payload) => answered(payload.toString()),
        closed: () => undefined,
      },
    )
    const press = async (command: object) => {
      const view = new Promise<void>((done) => {
        shown = done
      })
      const took = await new Promise<number>((done, refused) => {
        const began = performance.now()
        answered = (text) =>
          text.includes('"ok":true') ? done(performance.now() - began) : refused(new Error(`refused: ${text}`))
        viewer.command({ id: crypto.randomUUID(), command })
      })
      // What follows is measured beside a server at rest.
      await view
      return took
    }
  })
}

/** The journal's own table with the journal's own settings, and nothing in between; answers ms. */
async function bareInsert(folder: string): Promise<(command: object) => number> {
  await (await openStore(folder)).close()
  const db = new Database(join(folder, 'rostrum.db'))
  db.pragma('synchronous = FULL')
  const statement = db.prepare(
    'insert into journal (show, revision, id, at, link, by, format, command, events) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  let revision = 0
  return (command) => {
    revision += 1
    const by = JSON.stringify({ link: 'adminadmin', role: 'admin', person: null, booth: null, name: null })
    // As long as what the journal keeps of such a press.
    const events = JSON.stringify([
      { ...command, type: 'TimeAdded', at: Date.now(), timer: { status: 'running', endsAt: Date.now() } },
    ])
    const row = [SHOW, revision, crypto.randomUUID(), Date.now(), 'adminadmin', by, 3, JSON.stringify(command), events]
    const began = performance.now()
    statement.run(...row)
    return performance.now() - began
  }
}
