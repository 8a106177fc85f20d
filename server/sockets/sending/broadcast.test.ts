import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Role } from '../../../shared/domain/actor.ts'
import { eventually } from '../../../testing/eventually.ts'
import { openSocketRoom, type SocketRoom } from '../../../testing/server/socketRoom.ts'
import { T0 } from '../../../testing/show/agendas.ts'
import { createScreens } from '../../show/screens.ts'
import { createLines } from '../lines/lines.ts'
import { createScreensNews } from './broadcast.ts'

let room: SocketRoom

beforeEach(async () => {
  room = await openSocketRoom()
  room.io.on('connection', (socket) => void socket.join('show small moderator'))
})

afterEach(() => room.close())

async function sit() {
  const { client, socket } = await room.sit('websocket')
  let heard = 0
  client.on('screensChanged', () => {
    heard += 1
  })
  return { heard: () => heard, socket }
}

test('LNK-8 PPL-2 a moderator on a line that takes no more is not told who comes and leaves, but owed the whole', async () => {
  const [swift, slow] = [await sit(), await sit()]
  const waiting = (line: object) => (line === slow.socket.conn ? 40 * 1024 : 0)
  const lines = createLines({ unansweredFor: () => null, ahead: () => 0 }, waiting)
  const screens = createScreens(() => T0)
  createScreensNews(room.io, screens, lines).whole('small')
  const actor = { link: 'l', role: 'crew' as Role, person: null, booth: null, name: null }
  screens.join({ show: 'small', id: 'one', actor, view: 'crew' })
  await eventually(() => expect(swift.heard()).toBe(1))
  screens.leave('one')
  await eventually(() => expect(swift.heard()).toBe(2))
  expect(slow.heard()).toBe(0)
  expect([lines.owes(swift.socket), lines.owes(slow.socket)]).toEqual([false, true])
})
