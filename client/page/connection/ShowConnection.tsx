import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Command } from '../../../shared/domain/commands.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import type { PageName } from '../../../shared/protocol/pages.ts'
import { browserPorts } from './browserPorts.ts'
import { type Connection, createConnection } from './connection.ts'
import { browserPlaces, followTab, type HeldKey, holdKey } from './keys.ts'
import type { PressAnswer } from './presses/presses.ts'
import type { ShowState } from './showStore.ts'
import { socketWireTo } from './socketWire.ts'

interface Opened {
  readonly connection: Connection
  readonly held: HeldKey
}

const Here = createContext<Opened | null>(null)

export interface ShowConnectionProps {
  readonly show: string
  /** Each keeps its own key in the tab. */
  readonly page: PageName
  readonly children: ReactNode
}

/** Opens the one socket of the page, and closes it when the page is left. */
export function ShowConnection({ show, page, children }: ShowConnectionProps) {
  const [opened] = useState((): Opened => {
    const held = holdKey(show, page, browserPlaces())
    return { held, connection: createConnection(show, held.key, page, browserPorts(socketWireTo(location.origin))) }
  })
  const { connection, held } = opened
  useEffect(() => followTab(held), [held])
  useEffect(() => {
    // Not at once: in development React mounts twice, and a socket closed while it opens is an error in the console.
    const soon = setTimeout(connection.open)
    return () => {
      clearTimeout(soon)
      connection.close()
    }
  }, [connection])
  return <Here value={opened}>{children}</Here>
}

/** A narrow look at what the server said: choose the smallest slice. */
export function useShow<T>(select: (state: ShowState) => T): T {
  return useStore(useConnection().store, select)
}

export function usePress(): (command: Command) => Promise<PressAnswer> {
  return useConnection().press
}

/** The server's clock, for handlers and effects. */
export function useServerClock(): () => Instant {
  return useConnection().clock.now
}

/** The key this page was opened with, for the API; `null` on a public page. */
export function useKey(): string | null {
  return useConnection().key
}

/** The same key as the tab holds it: for whoever learns what it is worth. */
export function useHeldKey(): HeldKey {
  return useOpened().held
}

export function useConnection(): Connection {
  return useOpened().connection
}

function useOpened(): Opened {
  const opened = useContext(Here)
  if (opened === null) throw new Error('a view stands inside <ShowConnection>')
  return opened
}

/** Whether a press could not arrive now: the connection is lost, or there has been none yet. */
export function useUnreachable(): boolean {
  return useShow(({ connection: { status, heard } }) => status === 'lost' || (status === 'connecting' && !heard))
}
