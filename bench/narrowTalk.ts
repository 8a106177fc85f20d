import type { Authority } from '../server/show/deciding/authority.ts'
import type { Command } from '../shared/domain/commands.ts'
import type { Guest } from '../shared/domain/floor/floor.ts'
import type { ShapedLine } from '../testing/server/shapedLine.ts'
import type { TestServer } from '../testing/server/testServer.ts'
import { asking } from '../testing/show/room.ts'
import { press } from './event.ts'
import { type Listener, listenAs } from './listener.ts'

export interface SlowLines {
  readonly viewers: number
  readonly turns: number
  /** Who wants to wait: a list is full before that. */
  readonly waiting: number
  /** Of each kind. */
  readonly presses: number
  /** For so long more is sent to a line than it can carry, in ms. */
  readonly flood: number
}

/** The meeting that is watched over narrow lines. */
export const SHOW = 'narrow'

/** Answers the request's id. */
export async function ask(authority: Authority, name: string): Promise<string> {
  await press(authority, enter({ name, organisation: 'IOM' }))
  return `r${authority.history().show.revision}`
}

export function enter(guest: Guest): Command {
  return { type: 'EnterRequest', slot: 'questions', asker: { is: 'guest', guest }, ...asking() }
}

export function turnOf(authority: Authority): number | null {
  return authority.history().show.floor.turn?.id ?? null
}

/** A moderator at the end of that line. */
export function listen({ port }: Pick<ShapedLine, 'port'>, server: TestServer): Promise<Listener> {
  return listenAs({ port, show: SHOW, key: server.keyOf('moderator', SHOW), view: 'moderator', from: '127.0.0.1' })
}
