import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { type Duration, milliseconds } from '../../../shared/domain/time.ts'
import type { Seating } from '../../access/seating.ts'
import { createFairShare } from './fairShare.ts'

/** Asked on one line before the answer to the first of them was taken; no browser asks for a second. */
const REQUESTS_WAITING = 32

/** Of each turn of the event loop: a press over a socket waits for a turn of those who ask, not for all of them. */
const SHARE = milliseconds(0.5)

export interface PipeliningPorts {
  readonly lines: Pick<Seating, 'comes' | 'asks' | 'isAnswered'>
  /** Whether a request is of a session that has shown a key. */
  readonly isKeyed: (request: IncomingMessage) => boolean
  /** How long a line stays on which nothing moves while an answer waits. */
  readonly untaken: Duration
}

/**
 * Each line is answered one request after the other, the next once the last answer was taken: whoever asks on and never
 * reads has one answer waiting here, and is hung up on. To be called when all who answer requests are attached.
 */
export function answerInOrder(server: Server, { lines, isKeyed, untaken }: PipeliningPorts): void {
  const listeners = server.listeners('request')
  server.removeAllListeners('request')
  const waiting = new WeakMap<Socket, [IncomingMessage, ServerResponse][]>()
  const share = createFairShare(SHARE, () => performance.now())

  const begin = (line: Socket, request: IncomingMessage, response: ServerResponse): void => {
    lines.asks(line, isKeyed(request))
    response.once('close', () => next(line))
    share(() => {
      if (line.destroyed) return
      for (const listener of listeners) listener.call(server, request, response)
    })
  }
  const next = (line: Socket): void => {
    const following = waiting.get(line)?.shift()
    if (following === undefined || line.destroyed) {
      waiting.delete(line)
      lines.isAnswered(line)
    } else begin(line, ...following)
  }

  server.setTimeout(untaken)
  server.on('connection', lines.comes)
  server.on('request', (request, response) => {
    const line = request.socket
    const before = waiting.get(line)
    if (before === undefined) {
      waiting.set(line, [])
      begin(line, request, response)
    } else if (before.length < REQUESTS_WAITING) before.push([request, response])
    else line.destroy()
  })
  server.prependListener('upgrade', (request: IncomingMessage) => lines.asks(request.socket, isKeyed(request)))
}
