import { type Connection, createConnection } from '../client/page/connection/connection.ts'
import { socketWireTo } from '../client/page/connection/socketWire.ts'
import { type Network, startProxy } from '../e2e/proxy.ts'
import type { PageName } from '../shared/protocol/pages.ts'
import { eventually } from '../testing/eventually.ts'

/** A page's own connection, behind a network of its own that can fail. */
export interface Device {
  readonly proxy: Network
  readonly connection: Connection
  readonly close: () => Promise<void>
}

export interface Seat {
  /** Of the server itself. */
  readonly url: string
  readonly show: string
  readonly key: string | null
  readonly view: PageName
}

/** There once it shows something. What a browser gives a page, a clock and somebody who looks, is Node's. */
export async function openDevice({ url, show, key, view }: Seat, random: () => number): Promise<Device> {
  const proxy = await startProxy(Number(new URL(url).port), 0, random)
  const connection = createConnection(show, key, view, {
    openWire: socketWireTo(proxy.url),
    monotonic: () => performance.now(),
    wallClock: () => Date.now() - 3_600_000,
    visible: () => true,
    onWake: () => () => undefined,
  })
  connection.open()
  await eventually(() => {
    if (connection.store.getState().live === null) throw new Error(`${view} shows nothing yet`)
  }, 10_000)
  return {
    proxy,
    connection,
    async close() {
      connection.close()
      await proxy.close()
    },
  }
}
