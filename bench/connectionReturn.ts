import { SHOW, startServer } from '../e2e/server.ts'
import { type Device, openDevice } from '../faults/device.ts'
import { milliseconds } from '../shared/domain/time.ts'
import type { ApiView } from '../shared/protocol/api/apiView.ts'
import type { PageName } from '../shared/protocol/pages.ts'
import { eventually, sleep } from '../testing/eventually.ts'
import { createRandom } from '../testing/random.ts'
import { ask } from '../testing/server/ask.ts'
import { sit } from '../testing/server/guest.ts'
import { machineTime, median, quantile } from '../testing/statistics.ts'
import type { Measure, Values } from './row.ts'

const PAGES: readonly PageName[] = ['programme', 'stage', 'programme', 'stage']
/** In ms: shorter and longer than it takes until a page knows that nothing comes. */
const LASTING = [500, 2_000, 9_000, 14_000]
const FAULTS: Readonly<Record<string, (device: Device) => void>> = {
  'pulled out': ({ proxy }) => proxy.cut('pulled'),
  'deaf one way': ({ proxy }) => proxy.cut('deaf'),
}

const named = (fault: string, what: string) =>
  `connection ${fault} and back: until a page shows what the server has, ${what}`
const REVOKED = 'link revoked: until its socket and its stream are closed'

/** What is pressed while the network fails, and how long after its return the pages show it. */
export function createConnectionReturn(lasting: readonly number[] = LASTING): Measure {
  const rows = Object.keys(FAULTS).flatMap((fault) => [
    { name: named(fault, 'median'), unit: 's', budget: null },
    { name: named(fault, 'the last'), unit: 's', budget: 1 },
  ])
  return { rows: [...rows, { name: REVOKED, unit: 's', budget: 1 }], run: () => measure(lasting) }
}

async function measure(lasting: readonly number[]): Promise<Values> {
  const server = await startServer()
  const random = createRandom(20_220_520).next
  const seats = PAGES.map((view) => ({ url: server.url, show: SHOW, key: null, view }))
  const devices: Device[] = []
  try {
    for (const seat of seats) devices.push(await openDevice(seat, random))
    await server.command({ type: 'StartShow', start: 'now' })
    const values: Record<string, number> = { [REVOKED]: await revoked(server.url, server.adminUrl) }
    for (const [fault, begin] of Object.entries(FAULTS)) {
      const took: number[] = []
      for (const ms of lasting) {
        for (const device of devices) begin(device)
        const { live } = (await server.ask(`/shows/${SHOW}/view`)) as ApiView
        const by = milliseconds(60_000)
        await server.command({ type: 'AddTime', turn: live.turn?.id ?? null, to: 'turn', by })
        // As these pages are told: they have no key.
        const { revision }: ApiView = (await ask(`${server.url}/api/v1/shows/${SHOW}/view`, { key: null })).body
        await sleep(ms)
        for (const { proxy } of devices) proxy.mend()
        took.push(...(await Promise.all(devices.map((device) => shows(device, revision)))))
      }
      values[named(fault, 'median')] = median(took)
      values[named(fault, 'the last')] = quantile(took, 1)
    }
    return values
  } finally {
    for (const device of devices) await device.close()
    await server.close()
  }
}

/** In s. */
async function shows({ connection: { store } }: Device, revision: ApiView['revision']): Promise<number> {
  const from = machineTime()
  await eventually(() => {
    const { revision: shown, connection } = store.getState()
    if (shown !== revision || !['live', 'caught-up'].includes(connection.status)) throw new Error(`shows ${shown}`)
  }, 30_000)
  return (machineTime() - from) / 1000
}

/** In s, from the press that revokes. */
async function revoked(url: string, adminUrl: string): Promise<number> {
  const admin = new URL(adminUrl).hash.replace('#key=', '')
  const links = `${url}/api/v1/shows/${SHOW}/links`
  const made = (await ask(links, { key: admin, body: { role: 'crew', name: 'Camera' } })).body
  const key: string = made.url.split('#key=')[1]
  const socket = await sit(url, { key, show: SHOW })
  const stream = await fetch(`${url}/api/v1/shows/${SHOW}/view/stream`, { headers: { authorization: `Bearer ${key}` } })
  const closed = Promise.all([
    new Promise((resolve) => socket.socket.once('disconnect', resolve)),
    // Read to its end.
    stream.text(),
  ])
  const from = machineTime()
  await ask(links, { key: admin, method: 'DELETE', body: { link: made.id } })
  await closed
  return (machineTime() - from) / 1000
}
