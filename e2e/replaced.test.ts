import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApiView } from '../shared/protocol/api/apiView.ts'
import { eventually, within } from '../testing/eventually.ts'
import { press } from './desk.ts'
import { faultsOf, wear } from './inspection.ts'
import { type BrowserRoom, openRoom } from './room.ts'
import { SHOW } from './server.ts'

let room: BrowserRoom
let moderator: Page
let zita: Page
let english: Page
let french: Page
let programme: Page

beforeAll(async () => {
  room = await openRoom()
  await room.server.command({ type: 'StartShow', start: 'now' })
  moderator = await room.open({ role: 'moderator' })
  zita = await room.open({ role: 'speaker', person: 'cabais' })
  english = await room.open({ role: 'interpreter', person: 'en-1' })
  french = await room.open({ role: 'interpreter', person: 'fr-1' })
  programme = await room.open({ role: 'programme' })
})

afterAll(() => room?.close())

async function view(): Promise<ApiView> {
  return (await room.server.ask(`/shows/${SHOW}/view`)) as ApiView
}

async function newLink(person: string): Promise<string> {
  return eventually(async () => {
    const url = (await room.server.links()).find((link) => link.person === person)?.url
    if (!url) throw new Error(`${person} has no link yet`)
    return url
  })
}

test('EDT-1 EDT-12 NTC-1 a speaker is replaced by somebody new, and each page says what it means there', async () => {
  await moderator.getByRole('tab', { name: 'Session', exact: true }).click()
  await press(moderator, 'Edit the agenda')
  const editor = moderator.getByRole('dialog', { name: 'Agenda' })
  await editor.getByRole('button', { name: 'Change Zita Cabais', exact: true }).click()
  await editor.getByRole('radio', { name: 'Somebody new' }).first().check()
  await editor.getByLabel('Name', { exact: true }).fill('Ana Silva')
  await editor.getByLabel('Organisation', { exact: true }).fill('IOM')
  await editor.getByRole('button', { name: /Replace by Ana Silva$/ }).click()

  const link = await newLink('ana-silva')
  const ana = await room.browser.newPage()
  ana.setDefaultTimeout(within(1_000))
  await ana.goto(link)
  await ana.getByText('Ana Silva', { exact: true }).first().waitFor()
  await ana
    .getByText(/^You now speak in/)
    .first()
    .waitFor()

  await zita
    .getByText(/You are no longer in the run of show: Ana Silva speaks instead/)
    .first()
    .waitFor()
  for (const booth of [english, french]) {
    await booth
      .getByText(/Ana Silva speaks instead of Zita Cabais/)
      .first()
      .waitFor()
  }
  await programme.getByText('Ana Silva', { exact: false }).first().waitFor()
  await eventually(async () => expect(await programme.getByText('Zita Cabais').count()).toBe(0))

  await english.getByRole('button', { name: /^Seen/ }).first().click()
  await eventually(async () => {
    const seen = (await view()).live.notices.at(-1)?.seen ?? []
    expect(seen.map(({ by }) => by.person)).toEqual(['en-1'])
  })
  await ana.close()
})

test('EDT-15 a speech is added between two others in three presses, by keyboard alone', async () => {
  const editor = moderator.getByRole('dialog', { name: 'Agenda' })
  const before = (await view()).agenda
  await editor.getByRole('button', { name: 'Add a speech after Heather Komenda', exact: true }).focus()
  await moderator.keyboard.press('Enter')
  await editor
    .getByRole('radio', { name: /^Pierre Cazenave/ })
    .first()
    .focus()
  await moderator.keyboard.press('Space')
  await editor.getByRole('button', { name: /Add Pierre Cazenave$/ }).focus()
  await moderator.keyboard.press('Enter')
  await eventually(async () => {
    const panel = (await view()).agenda.slots.find((slot) => slot.id === 'panel')
    expect(panel?.segments.map((segment) => segment.speaker).slice(0, 3)).toEqual(['komenda', 'cazenave', 'todorovska'])
  })
  expect(before.slots.length).toBe(7)
})

test('EDT-16 a length that cannot be read stays, and the field says how to write it', async () => {
  const editor = moderator.getByRole('dialog', { name: 'Agenda' })
  await editor.getByRole('button', { name: 'Change Heather Komenda', exact: true }).click()
  const length = editor.getByRole('textbox', { name: /^minutes: / })
  await length.fill('7 min')
  await editor.getByText('Write minutes, such as 7 or 7:30: more than 0, and at most 24 hours.').first().waitFor()
  expect(await length.inputValue()).toBe('7 min')
  expect(await faultsOf(moderator)).toEqual([])
  await length.fill('7:30')
  expect(await length.getAttribute('aria-invalid')).toBeNull()
})

test('ACC-19 axe finds nothing in the editor, with a row open, at two sizes', async () => {
  for (const look of [
    { size: 'wide', light: 'dark' },
    { size: 'phone', light: 'light' },
  ] as const) {
    await wear(moderator, look)
    expect(await faultsOf(moderator)).toEqual([])
  }
  await wear(moderator, { size: 'wide', light: 'light' })
  await press(moderator, 'Close')
})

test('EDT-14 the agenda as it now is can be saved, and opens as one', async () => {
  await moderator.getByRole('tab', { name: 'Session', exact: true }).click()
  await press(moderator, 'Edit the agenda')
  const saving = moderator.waitForEvent('download')
  await press(moderator, 'Save as agenda.json')
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/agenda.*\.json$/)
  expect(room.offences).toEqual([])
})
