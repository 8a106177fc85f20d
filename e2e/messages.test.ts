import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApiView } from '../shared/protocol/api/apiView.ts'
import { eventually } from '../testing/eventually.ts'
import { nextOn, pressNext, readFirst } from './desk.ts'
import { type BrowserRoom, openRoom } from './room.ts'
import { SHOW } from './server.ts'

let room: BrowserRoom
let moderator: Page
let schantz: Page
let komenda: Page
let crew: Page
let programme: Page

beforeAll(async () => {
  room = await openRoom()
  await room.server.command({ type: 'StartShow', start: 'now' })
  moderator = await room.open({ role: 'moderator' })
  schantz = await room.open({ role: 'speaker', person: 'schantz' })
  komenda = await room.open({ role: 'speaker', person: 'komenda' })
  crew = await room.open({ role: 'crew' })
  programme = await room.open({ role: 'programme' })
})

afterAll(() => room?.close())

async function view(): Promise<ApiView> {
  return (await room.server.ask(`/shows/${SHOW}/view`)) as ApiView
}

/** 280 characters: markup, a percent sign, emoji, combining marks, both directions, a line break, what no key writes. */
const PIECES = [
  '<b>100 %</b> <script>alert(1)</script> ',
  'é̂ ',
  '👩‍👩‍👧‍👦',
  'مرحبا بالعالم ',
  '\u202etfel\u202c ',
  '日本語\n',
  '&amp; ‏אבג‎ ',
  '\u0007',
]
const LONG = [...PIECES.join('').repeat(9)].slice(0, 280).join('')

test('MSG-5 280 characters of any Unicode arrive unchanged, and never as markup', async () => {
  await moderator.getByRole('tab', { name: 'Messages' }).click()
  const panel = moderator.getByRole('tabpanel')
  await panel.getByLabel('To', { exact: true }).selectOption({ label: 'Delphine Schantz' })
  await panel.getByLabel('English', { exact: true }).fill(LONG)
  await panel.getByText('0 left').first().waitFor()
  await panel.getByRole('button', { name: /^Send to/ }).click()
  const shown = schantz.getByText('<script>alert(1)</script>', { exact: false }).last()
  await shown.waitFor()
  expect([...((await shown.textContent()) ?? '')].join('')).toContain(LONG)
  expect(await schantz.locator('script:text("alert(1)")').count(), 'no markup').toBe(0)
})

test('MSG-3 it stays until seen, and the moderator sees who has', async () => {
  await schantz.getByRole('button', { name: /^Seen/ }).click()
  await eventually(async () => expect(await schantz.getByText('<script>').count()).toBe(0))
  await eventually(async () => {
    const [message] = (await view()).live.messages
    expect(message?.seen.map(({ by }) => by.person)).toEqual(['schantz'])
  })
  await moderator
    .getByText(/^Seen by Delphine Schantz/)
    .first()
    .waitFor()
})

test('MSG-1 MSG-12 a message to everybody reaches the crew too, and is seen there', async () => {
  const panel = moderator.getByRole('tabpanel')
  await panel.getByLabel('To', { exact: true }).selectOption({ label: 'Everybody' })
  await panel.getByRole('button', { name: /^Please speak closer to the microphone/ }).click()
  for (const page of [crew, schantz, komenda, programme]) {
    await page.getByText('Please speak closer to the microphone').first().waitFor()
  }
  expect(await komenda.getByText('<script>').count(), 'what came before was for nobody else').toBe(0)
  for (const page of [crew, schantz, komenda]) await page.getByRole('button', { name: /^Seen/ }).click()
  await eventually(async () => {
    const seen = (await view()).live.messages.at(-1)?.seen ?? []
    expect(seen.map(({ by }) => by.person ?? by.role).sort()).toEqual(['crew', 'komenda', 'schantz'])
  })
  await panel.getByRole('button', { name: /^Clear “Please speak closer/ }).click()
  await programme.getByRole('paragraph').filter({ hasText: 'Please speak closer' }).waitFor({ state: 'detached' })
})

test('RDY-1 RDY-3 of whoever is not ready Next says so first; ready, it gives the floor at once', async () => {
  await readFirst()
  await nextOn(moderator).click()
  await eventually(async () => expect(await nextOn(moderator).getAttribute('data-state')).toBe('warned'))
  expect((await view()).live.turn?.segment, 'nothing was done').toBe('welcome-gonzalez')
  await schantz.getByRole('button', { name: 'I’m ready', exact: true }).click()
  await eventually(async () => expect(await nextOn(moderator).getAttribute('data-state')).toBe('rest'))
  await readFirst()
  await nextOn(moderator).click()
  await eventually(async () => {
    const { turn } = (await view()).live
    expect([turn?.segment, turn?.despite]).toEqual(['opening-schantz', []])
  })
  await pressNext(moderator)
  await eventually(async () => {
    const { turn } = (await view()).live
    expect([turn?.segment, turn?.despite]).toEqual(['issue-brief-mingeirou', ['not-ready']])
  })
})

test('PPL-1 PPL-3 PPL-4 the moderator sees who is here, asks a screen its name and sends it elsewhere', async () => {
  await moderator.getByRole('tab', { name: 'People' }).click()
  await moderator.getByRole('button', { name: /screens and link of Heather Komenda$/ }).click()
  await moderator.getByRole('button', { name: 'Identify the screen of Heather Komenda' }).click()
  await komenda.getByText('Heather Komenda', { exact: true }).last().waitFor()
  await moderator.getByRole('button', { name: 'Show: stage, on the screen of Heather Komenda' }).click()
  await komenda.waitForURL(/\/stage$/)
  expect(room.offences).toEqual([])
})
