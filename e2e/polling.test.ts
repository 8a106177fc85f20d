import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agree } from './floor.ts'
import { plannedTurns } from './people.ts'
import { openRoom, type Room } from './room.ts'

let room: Room

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room?.close())

test('LNK-5 where no WebSocket opens, whoever joins gets the whole view by polling, and a press arrives', async () => {
  const [first] = plannedTurns
  const person = first?.person ?? ''
  const page = await room.open({ role: 'speaker', person }, { before: withoutSockets })
  const polls: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('transport=polling')) polls.push(request.method())
  })
  await page.getByRole('button', { name: 'I’m ready' }).click()
  await page.getByText('The moderator sees that you are ready.').waitFor()
  await room.server.command({ type: 'StartShow', start: 'now' })
  await agree([page], { show: 'live', person })
  expect(polls).toContain('POST')
  expect(room.offences).toEqual([])
})

/** As where a network lets no WebSocket through. */
async function withoutSockets(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    'window.WebSocket = class { constructor() { setTimeout(() => this.onerror({}), 10) } close() {} }',
  )
}
