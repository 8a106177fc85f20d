import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agree } from './floor.ts'
import { plannedTurns } from './people.ts'
import { type BrowserRoom, openRoom } from './room.ts'

let room: BrowserRoom

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

test('LNK-74 where no WebSocket opens, the code of polling is asked for until it comes', async () => {
  let asked = 0
  const page = await room.open(
    { role: 'stage' },
    {
      async before(context) {
        await withoutSockets(context)
        await context.route(CODE, (route) => {
          asked += 1
          return asked < 3 ? route.abort() : route.continue()
        })
      },
    },
  )
  await agree([page], { show: 'live' })
  expect(asked).toBe(3)
})

test('LNK-74 where one opens, the code of polling does not come', async () => {
  const asked: string[] = []
  const page = await room.open(
    { role: 'stage' },
    { watched: async (opened) => void opened.on('request', (request) => asked.push(request.url())) },
  )
  await agree([page], { show: 'live' })
  expect(asked.filter((url) => /\/page-.*\.js$/.test(url))).toHaveLength(1)
  expect(asked.filter((url) => CODE.test(url))).toEqual([])
})

const CODE = /\/polling-.*\.js$/

/** As where a network lets no WebSocket through. */
async function withoutSockets(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    'window.WebSocket = class { constructor() { setTimeout(() => this.onerror({}), 10) } close() {} }',
  )
}
