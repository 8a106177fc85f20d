import type { EnteredSocket, SocketServer } from '../entered.ts'
import { packetOf } from '../lines/frames.ts'
import type { Lines } from '../lines/lines.ts'

type Said = 'change' | 'mine' | 'screensChanged'

/** One message to everybody in a room, written out once. */
export function announce(io: SocketServer, lines: Lines, room: string, event: Said, json: string): void {
  const members = io.sockets.adapter.rooms.get(room)
  if (members === undefined) return
  const here = new Set<EnteredSocket>()
  for (const id of members) {
    const socket = io.sockets.sockets.get(id)
    if (socket !== undefined) here.add(socket)
  }
  lines.tell(here, packetOf('message', `2["${event}",${json}]`, null))
}
