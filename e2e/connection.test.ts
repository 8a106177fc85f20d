import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, sleep, within } from '../testing/eventually.ts'
import { connectionBecomes, connectionOf, haveStayed, markPages } from './connection.ts'
import { nextOn, press, pressInRow, startNow } from './desk.ts'
import { agree, countsDownTo, floorSeen } from './floor.ts'
import { startProxy } from './proxy.ts'
import { type BrowserRoom, openRoom } from './room.ts'

const TWO_HOURS = 2 * 3_600_000

let room: BrowserRoom
let moderator: Page

beforeAll(async () => {
  room = await openRoom()
  moderator = await room.open({ role: 'moderator' })
  await startNow(moderator)
  await agree([moderator], { show: 'live' })
  await pressInRow(moderator, /^What to do with 4\.4 /, 'Start this now')
  await agree([moderator], { person: 'harouna' })
})

afterAll(() => room?.close())

test('LNK-14 a cut network is said in time, the figures count on, and the return needs no reload', async () => {
  const proxy = await startProxy(room.server.port)
  const cut = [
    await room.open({ role: 'speaker', person: 'harouna' }, { through: proxy.url }),
    await room.open({ role: 'interpreter', person: 'fr-1' }, { through: proxy.url }),
    await room.open({ role: 'moderator' }, { through: proxy.url }),
  ]
  const [speaker, , desk] = cut
  if (speaker === undefined || desk === undefined) throw new Error('three pages were opened')
  const before = await agree([moderator, ...cut], { person: 'harouna' })
  await markPages(cut)

  proxy.cut()
  // The last heartbeat was up to five seconds ago, and the next one is missed.
  await Promise.all(cut.map((page) => connectionBecomes(page, ['late'], 7_000 + within(100))))
  await Promise.all(cut.map((page) => connectionBecomes(page, ['lost'], 5_000 + within(100))))
  await speaker.getByText(/^Reconnecting: last heard \d+\ss ago$/).waitFor()
  expect(await nextOn(desk).getAttribute('aria-disabled')).toBe('true')

  await press(moderator, '+1 min for the turn')
  const after = await agree([moderator], { endsAt: (before.endsAt ?? 0) + 60_000 })
  for (const page of cut) expect(await floorSeen(page)).toEqual(before)
  await Promise.all(cut.map((page) => countsDownTo(page, before.endsAt ?? 0)))

  proxy.mend()
  await Promise.all(cut.map((page) => connectionBecomes(page, ['caught-up'], within(1_000))))
  await agree(cut, after)
  await Promise.all(cut.map((page) => connectionBecomes(page, ['live'], within(4_000))))
  expect(await haveStayed(cut)).toBe(true)
  await Promise.all(cut.map((page) => page.context().close()))
  await proxy.close()
})

test('LNK-12 on a device two hours wrong the time left is right', async () => {
  const wrong = [
    await room.open({ role: 'speaker', person: 'harouna' }, { before: (device) => shiftClock(device, TWO_HOURS) }),
    await room.open({ role: 'interpreter', person: 'en-1' }, { before: (device) => shiftClock(device, -TWO_HOURS) }),
  ]
  for (const page of wrong) {
    const off = await page.evaluate(() => Math.abs(Date.now() - performance.timeOrigin - performance.now()))
    expect(off).toBeGreaterThan(TWO_HOURS - 60_000)
  }
  await agree([moderator, ...wrong], { person: 'harouna' })
  await Promise.all(wrong.map((page) => page.context().close()))
})

test('RUN-3 of two moderators who press Next together one is done, and the other reads who came first', async () => {
  // What happens on the one desk reaches the other a moment after its own press.
  const slow = await startProxy(room.server.port, 400)
  const other = await room.open({ role: 'moderator' }, { through: slow.url })
  await connectionBecomes(other, ['live'], within(3_000))
  await agree([moderator, other], { person: 'harouna' })
  await sleep(1_000)
  const before = await startsOf()
  await Promise.all([nextOn(moderator).click(), nextOn(other).click()])
  await other
    .locator('main')
    .getByText(/^Too late: .* opened .*Your press changed nothing\.$/)
    .waitFor()
  await agree([moderator, other], { person: 'gonzalez' })
  expect(await startsOf()).toBe(before + 1)
  expect(await moderator.getByText(/^Too late/).count()).toBe(0)
  await other.context().close()
  await slow.close()
})

test('LNK-17 a tab that slept is right again at once, without a reload', async () => {
  const sleeper = await room.open({ role: 'speaker', person: 'cabais' })
  const before = await agree([moderator, sleeper], {})
  await markPages([sleeper])
  // Nothing of the page runs while it is paused, as in a tab that the browser put to sleep.
  const tab = await sleeper.context().newCDPSession(sleeper)
  await tab.send('Debugger.enable')
  const asleep = new Promise((resolve) => tab.once('Debugger.paused', resolve))
  await tab.send('Debugger.pause')
  await asleep
  await press(moderator, '+1 min for the turn')
  const after = await agree([moderator], { endsAt: (before.endsAt ?? 0) + 60_000 })
  await sleep(4_000)
  await tab.send('Debugger.resume')
  await tab.send('Debugger.disable')
  await eventually(async () => {
    expect(await floorSeen(sleeper)).toEqual(after)
    expect(['live', 'caught-up']).toContain(await connectionOf(sleeper))
  }, within(1_000))
  await countsDownTo(sleeper, after.endsAt ?? 0)
  expect(await haveStayed([sleeper])).toBe(true)
})

async function startsOf(): Promise<number> {
  return (await room.server.presses()).filter((type) => type === 'StartSegment').length
}

/** The device's own date and time, wrong by so much; its monotonic clock is what it is. */
async function shiftClock(device: BrowserContext, by: number): Promise<void> {
  await device.addInitScript((off: number) => {
    const Real = Date
    globalThis.Date = new Proxy(Real, {
      construct: (target, parts) => Reflect.construct(target, parts.length === 0 ? [Real.now() + off] : parts),
      get: (target, name) => (name === 'now' ? () => Real.now() + off : Reflect.get(target, name)),
    })
  }, by)
}
