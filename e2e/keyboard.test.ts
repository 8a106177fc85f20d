import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, sleep } from '../testing/eventually.ts'
import { nextOn, press, pressNext, startNow } from './desk.ts'
import { agree, floorSeen } from './floor.ts'
import { type BrowserRoom, openRoom } from './room.ts'

let room: BrowserRoom
let moderator: Page

beforeAll(async () => {
  room = await openRoom()
  moderator = await room.open({ role: 'moderator' })
  await agree([moderator], { show: 'unstarted' })
})

afterAll(() => room?.close())

test('KEY-1 Space does nothing before the show has started', async () => {
  await moderator.keyboard.press('Space')
  await stays('unstarted', null)
})

test('KEY-2 Space is Next, and after a press by pointer the focus is on Next again', async () => {
  await startNow(moderator)
  await agree([moderator], { show: 'live', person: 'gonzalez' })
  await press(moderator, '+1 min for the turn')
  await eventually(async () => expect(await nextHasFocus()).toBe(true))
  await pressNext(moderator, 'space')
  await agree([moderator], { person: 'schantz' })
})

test('KEY-3 in a text field keys write, and do nothing else', async () => {
  const { turn } = await floorSeen(moderator)
  await moderator.evaluate(() => {
    const field = document.createElement('input')
    field.id = 'field'
    document.body.append(field)
    field.focus()
  })
  await sleep(700)
  await moderator.keyboard.type(' h+eu')
  expect(await moderator.locator('#field').inputValue()).toBe(' h+eu')
  await stays('live', turn)
  await moderator.locator('#field').evaluate((field) => field.remove())
})

test('KEY-4 a focused control keeps its keys', async () => {
  const { turn } = await floorSeen(moderator)
  await moderator.getByRole('button', { name: 'Hold', exact: true }).focus()
  await moderator.keyboard.press('Space')
  await agree([moderator], { show: 'held', turn })
  await moderator.keyboard.press('h')
  await agree([moderator], { show: 'live', turn })
})

test('KEY-5 switched off, no shortcut does anything; switched on, they do again', async () => {
  const { turn } = await floorSeen(moderator)
  await moderator.keyboard.press('?')
  await moderator.getByRole('button', { name: 'Switch off' }).click()
  await moderator.getByRole('button', { name: 'Close', exact: true }).click()
  await moderator.keyboard.press('h')
  await stays('live', turn)
  await moderator.evaluate(() => localStorage.removeItem('rostrum.keys'))
  await moderator.reload()
  await agree([moderator], { show: 'live', turn })
  await moderator.keyboard.press('h')
  await agree([moderator], { show: 'held', turn })
})

function nextHasFocus(): Promise<boolean> {
  return nextOn(moderator).evaluate((next) => next === document.activeElement)
}

/** Longer than a press takes to be done. */
async function stays(show: string, turn: string | null): Promise<void> {
  await sleep(500)
  expect(await floorSeen(moderator)).toMatchObject({ show, turn })
}
