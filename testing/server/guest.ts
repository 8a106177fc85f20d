import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { Command } from '../../shared/domain/commands.ts'
import type { ClientToServer, CommandAnswer, ServerToClient } from '../../shared/protocol/messages.ts'
import type { Screen } from '../../shared/protocol/screens.ts'
import { followed, followedList, followedMine, type Picture, pictureOf } from '../../shared/protocol/sent/picture.ts'
import { type Me, type Mine, PROTOCOL } from '../../shared/protocol/view.ts'
import { eventually } from '../eventually.ts'

export interface Knock {
  readonly show: string
  readonly key: string | null
  /** As the handshake sends it, in place of the usual one. */
  readonly auth?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** A picture as a page would have it, and when the server sent what made it. */
interface Seen extends Picture {
  readonly sentAt: number
  readonly me: Me | undefined
}

/** Somebody at a socket, who keeps everything that comes. */
export interface TestGuest {
  readonly socket: Socket<ServerToClient, ClientToServer>
  /** What it saw, oldest first: the whole, and what each change made of it. */
  readonly views: readonly Seen[]
  /** The engine's packets since the handshake, by type, pings included. */
  readonly packets: readonly string[]
  /** What this key was told is its own, oldest first. */
  readonly mine: readonly Mine[]
  /** Who was said to be connected, oldest first. */
  readonly screens: readonly (readonly Screen[])[]
  /** Since when the server said that it cannot write, `null` when it could again, oldest first. */
  readonly stores: readonly (number | null)[]
  readonly latest: () => Seen
  readonly press: (command: Command, id?: string, until?: number) => Promise<CommandAnswer>
  /** Resolves once what it sees is of this revision or a later one; a key is needed to know. */
  readonly sees: (revision: number) => Promise<Seen>
  /** Resolves once what it sees is so. */
  readonly finds: (isSo: (seen: Seen) => boolean) => Promise<Seen>
  readonly leave: () => void
}

/** A guest, or the reason the door gave. */
export function knock(url: string, { show, key, auth, headers = {} }: Knock): Promise<string | TestGuest> {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    auth: auth ?? { show, key, protocol: PROTOCOL },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { ...headers },
  })
  const guest = seat(socket)
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(guest))
    socket.once('connect_error', (error) => {
      socket.disconnect()
      resolve(error.message)
    })
  })
}

export async function sit(url: string, handshake: Knock): Promise<TestGuest> {
  const guest = await knock(url, handshake)
  if (typeof guest === 'string') throw new Error(`refused: ${guest}`)
  await guest.sees(0)
  return guest
}

function seat(socket: Socket<ServerToClient, ClientToServer>): TestGuest {
  const views: Seen[] = []
  const packets: string[] = []
  const mine: Mine[] = []
  const screens: (readonly Screen[])[] = []
  socket.on('view', (view) => {
    views.push({ ...pictureOf(view), sentAt: view.sentAt, me: view.me })
    if (view.mine !== undefined) mine.push(view.mine)
  })
  socket.on('change', (change) => {
    const next = followed(latest(), change)
    if (next === null) socket.emit('whole')
    else views.push({ ...next, sentAt: change.sentAt, me: latest().me })
  })
  socket.on('mine', (change) => {
    const last = mine.at(-1)
    const next = last === undefined ? null : followedMine(last, change)
    if (next === null) socket.emit('whole')
    else mine.push(next)
  })
  socket.on('screens', (each) => screens.push(each))
  socket.on('screensChanged', (change) => {
    const next = followedList(screens.at(-1) ?? [], change)
    if (next === null) socket.emit('whole')
    else screens.push(next)
  })
  const stores: (number | null)[] = []
  socket.on('store', ({ away }) => stores.push(away))
  socket.io.engine.on('packet', (packet) => packets.push(packet.type))
  const latest = () => {
    const view = views.at(-1)
    if (view === undefined) throw new Error('no view came yet')
    return view
  }
  return {
    socket,
    views,
    packets,
    mine,
    screens,
    stores,
    latest,
    press: (command, id = randomUUID(), until) =>
      new Promise((resolve, reject) => {
        const hungUp = () => reject(new Error('hung up before the answer'))
        if (!socket.connected) return hungUp()
        socket.once('disconnect', hungUp)
        // The types are the sender's promise; the tests break it to see what the server does.
        const envelope = { id, command, ...(until === undefined ? {} : { until }) } as Parameters<
          ClientToServer['command']
        >[0]
        socket.emit('command', envelope, (answer) => {
          socket.off('disconnect', hungUp)
          resolve(answer)
        })
      }),
    sees: (revision) =>
      eventually(() => {
        const { revision: seen } = latest()
        if (typeof seen === 'number' && seen < revision) throw new Error(`revision ${revision} did not come`)
        return latest()
      }),
    finds: (isSo) =>
      eventually(() => {
        if (!isSo(latest())) throw new Error('it is not so')
        return latest()
      }),
    leave: () => void socket.disconnect(),
  }
}
