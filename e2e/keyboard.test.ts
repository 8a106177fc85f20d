import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { nextOn, press, pressNext, readFirst, startNow } from './desk.ts'
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
  const before = await room.server.presses()
  await moderator.keyboard.press('Space')
  await startNow(moderator)
  await agree([moderator], { show: 'live', person: 'gonzalez' })
  expect(await room.server.presses()).toEqual([...before, 'StartShow'])
})

test('KEY-2 Space is Next, and after a press by pointer the focus is on Next again', async () => {
  await press(moderator, '+1 min for the turn')
  await eventually(async () => expect(await nextHasFocus()).toBe(true))
  await pressNext(moderator, 'space')
  await agree([moderator], { person: 'schantz' })
})

test('KEY-3 in a text field keys write, and do nothing else', async () => {
  const before = await room.server.presses()
  await moderator.evaluate(() => {
    const field = document.createElement('input')
    field.id = 'field'
    document.body.append(field)
    field.focus()
  })
  await readFirst()
  await moderator.keyboard.type(' h+eu')
  expect(await moderator.locator('#field').inputValue()).toBe(' h+eu')
  await onlyMarkerComes(before)
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

test('KEY-6 Enter that is held presses nothing of what it has opened', async () => {
  const before = await room.server.presses()
  const speaker = await room.open({ role: 'speaker', person: 'mingeirou' })
  const hold = async (page: Page, name: RegExp, opened: Locator) => {
    await page.getByRole('button', { name }).first().focus()
    await page.keyboard.down('Enter')
    await opened.waitFor()
    for (let n = 0; n < 5; n += 1) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await opened.waitFor()
    await page.keyboard.press('Escape')
    await opened.waitFor({ state: 'hidden' })
  }
  await hold(moderator, /^What to do with 4\.4 /, moderator.getByRole('menu'))
  await hold(speaker, /^Raise a point of order$/, speaker.getByRole('form'))
  await press(moderator, '+1 min for the turn')
  await eventually(async () => expect(await room.server.presses()).toEqual([...before, 'AddTime']))
})

test('KEY-5 switched off, no shortcut does anything; switched on, they do again', async () => {
  const { turn } = await floorSeen(moderator)
  const before = await room.server.presses()
  await moderator.keyboard.press('?')
  await moderator.getByRole('button', { name: 'Switch off' }).click()
  await moderator.getByRole('button', { name: 'Close', exact: true }).click()
  await moderator.keyboard.press('h')
  await onlyMarkerComes(before)
  await moderator.evaluate(() => localStorage.removeItem('rostrum.keys'))
  await moderator.reload()
  await agree([moderator], { show: 'live', turn })
  await moderator.keyboard.press('h')
  await agree([moderator], { show: 'held', turn })
})

function nextHasFocus(): Promise<boolean> {
  return nextOn(moderator).evaluate((next) => next === document.activeElement)
}

/** Presses of one page are done in their order: once this one is, what was pressed before it would be, too. */
async function onlyMarkerComes(before: readonly string[]): Promise<void> {
  await press(moderator, '+1 min for the slot')
  const now = await eventually(async () => {
    const presses = await room.server.presses()
    expect(presses).not.toEqual(before)
    return presses
  })
  expect(now).toEqual([...before, 'AddTime'])
}
