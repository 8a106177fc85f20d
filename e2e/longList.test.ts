import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApiView } from '../shared/protocol/api/apiView.ts'
import { eventually } from '../testing/eventually.ts'
import { agreeOnOrder, inMenuOf } from './list.ts'
import { type BrowserRoom, openRoom } from './room.ts'
import { SHOW } from './server.ts'

const GUESTS = 33
const FAR = 'Guest 32'

let room: BrowserRoom
let moderator: Page
let crew: Page

beforeAll(async () => {
  room = await openRoom()
  await room.server.command({ type: 'StartShow', start: 'now' })
  const { turn } = (await view()).live
  await room.server.command({ type: 'StartSegment', turn: turn?.id ?? null, to: 'questions-discussion' })
  for (let n = 0; n < GUESTS; n += 1) {
    const guest = { name: `Guest ${n}`, organisation: `Organisation ${n}` }
    const asked = { kind: 'question', language: 'en', note: `note ${n}`, behalf: null } as const
    await room.server.command({ type: 'EnterRequest', slot: 'questions', asker: { is: 'guest', guest }, ...asked })
  }
  moderator = await room.open({ role: 'moderator' })
  crew = await room.open({ role: 'crew' })
  await agreeOnOrder([moderator, crew], GUESTS)
})

afterAll(() => room?.close())

async function view(): Promise<ApiView> {
  return (await room.server.ask(`/shows/${SHOW}/view`)) as ApiView
}

test('QUE-27 far down a list organisation, note and who typed it in come when they are asked for', async () => {
  for (const page of [moderator, crew]) {
    const row = page.getByRole('listitem').filter({ hasText: FAR })
    await row.waitFor()
    expect(await row.getByText(/Organisation 32|note 32|typed in by/).count()).toBe(0)
    await row.getByRole('button', { name: `More details about ${FAR}` }).click()
    for (const text of ['Organisation 32', 'note 32', /typed in by/]) await row.getByText(text).waitFor()
    expect(await row.getByRole('button', { name: /^More details/ }).count()).toBe(0)
  }
})

test('QUE-14 QUE-27 to edit one that was not opened keeps its note', async () => {
  await inMenuOf(moderator, 'Guest 31', 'Change the request')
  const dialog = moderator.getByRole('dialog')
  await eventually(async () => expect(await dialog.getByLabel('Note').inputValue()).toBe('note 31'))
  await dialog.getByRole('radio', { name: 'French' }).check()
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  const edited = (await view()).live.queue.requests.find(
    ({ asker }) => asker.is === 'guest' && asker.guest.name === 'Guest 31',
  )
  const whole = await room.server.ask(`/shows/${SHOW}/requests?id=${edited?.id}`)
  expect(whole).toMatchObject({ language: 'fr', note: 'note 31' })
})
