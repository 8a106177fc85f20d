import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApiView } from '../shared/protocol/api/apiView.ts'
import { eventually, within } from '../testing/eventually.ts'
import { pressNext } from './desk.ts'
import { faultsOf, wear } from './inspection.ts'
import { agreeOnOrder, giveFirst, inMenuOf, moveUp, requestFloor, typeIn } from './list.ts'
import { type BrowserRoom, openRoom } from './room.ts'
import { SHOW } from './server.ts'

const LIST = 'questions'
const SPEAKERS = ['komenda', 'harouna', 'cochetel', 'todorovska', 'mingeirou'] as const

let room: BrowserRoom
let moderator: Page
let crew: Page
let speakers: Readonly<Record<(typeof SPEAKERS)[number], Page>>
let all: readonly Page[]

beforeAll(async () => {
  room = await openRoom()
  await room.server.command({ type: 'StartShow', start: 'now' })
  const { turn } = (await view()).live
  await room.server.command({ type: 'StartSegment', turn: turn?.id ?? null, to: 'questions-discussion' })
  moderator = await room.open({ role: 'moderator' })
  crew = await room.open({ role: 'crew' })
  const pages: Page[] = []
  for (const person of SPEAKERS) pages.push(await room.open({ role: 'speaker', person }))
  speakers = Object.fromEntries(SPEAKERS.map((person, index) => [person, pages[index]])) as typeof speakers
  all = [moderator, crew, ...pages]
})

afterAll(() => room?.close())

async function view(): Promise<ApiView> {
  return (await room.server.ask(`/shows/${SHOW}/view`)) as ApiView
}

test('QUE-4 QUE-7 QUE-27 five ask from their own pages, three are typed in, and all pages have one order', async () => {
  await requestFloor(speakers.komenda, 'Statement', 'English')
  await requestFloor(speakers.harouna, 'Question', 'French', 'Sur les refuges au Niger, 100 %')
  await requestFloor(speakers.cochetel, 'Question', 'English')
  await requestFloor(speakers.todorovska, 'Statement', 'English')
  await typeIn(crew, 'Ana Silva', 'Question', 'French')
  await typeIn(crew, 'Ọlábísí Adéwálé', 'Statement', 'English')
  await typeIn(crew, 'Delphine Schantz', 'Question', 'English')
  await agreeOnOrder(all, 7)
  await requestFloor(speakers.mingeirou, 'Point of order', 'English')
  const order = await agreeOnOrder(all, 8)
  const { requests } = (await view()).live.queue
  expect(requests.find((request) => request.id === order[0])?.kind, 'a point of order comes first').toBe(
    'point-of-order',
  )
  await crew.getByText('Sur les refuges au Niger, 100 %').waitFor()
  expect(await speakers.komenda.getByText('Sur les refuges').count(), 'notes are not for speakers').toBe(0)
  await speakers.harouna.getByText('3 of 8', { exact: true }).waitFor()
})

test('QUE-3 QUE-8 QUE-12 the list is reordered by press and by key, one is absent, and it is to close in a minute', async () => {
  await moderator.getByRole('button', { name: 'Close the list', exact: true }).click()
  const dialog = moderator.getByRole('dialog', { name: 'Close the list of speakers' })
  await dialog.getByLabel('After').fill('1')
  await dialog.getByRole('button', { name: 'Close after that' }).click()
  await moderator.getByText(/List open, closes/).waitFor()

  const before = await agreeOnOrder(all, 8)
  await moveUp(moderator, 'Moussa Harouna')
  const up = await eventually(async () => {
    const now = await agreeOnOrder(all, 8)
    expect(now[1]).toBe(before[2])
    return now
  })
  await moderator.getByRole('button', { name: 'Move Moussa Harouna down', exact: true }).focus()
  await moderator.keyboard.press('Alt+ArrowDown')
  await eventually(async () => expect(await agreeOnOrder(all, 8)).toEqual(before))
  expect(up).not.toEqual(before)

  await inMenuOf(moderator, 'Vincent Cochetel', 'Mark absent')
  await agreeOnOrder(all, 7)
  await moderator.getByRole('heading', { name: '1 absent' }).waitFor()
  await speakers.cochetel.getByText('You were called, but were not there.', { exact: false }).waitFor()
})

test('QUE-17 a point of order interrupts, and the interrupted clock comes back to the second', async () => {
  await speakers.komenda.getByRole('button', { name: /^Let .* go first$/ }).click()
  await eventually(async () => {
    const { requests } = (await view()).live.queue
    expect(requests.filter((each) => each.state === 'waiting').map((each) => each.language)[1]).toBe('fr')
  })
  // Whoever is moved before the point of order gets the floor first.
  await moveUp(moderator, 'Moussa Harouna')
  await agreeOnOrder(all, 7)
  await eventually(async () => expect((await view()).live.queue.requests[0]?.language).toBe('fr'))
  await giveFirst(moderator)
  await agreeOnOrder(all, 6)
  await speakers.harouna
    .getByText(/Interrupted|2:00|1:5\d/)
    .first()
    .waitFor()

  await giveFirst(moderator)
  await agreeOnOrder(all, 5)
  const { interrupted } = (await view()).live
  if (interrupted?.timer?.status !== 'held') throw new Error('nobody was interrupted')
  await speakers.harouna
    .getByText(/^Interrupted/)
    .first()
    .waitFor()
  await moderator.getByRole('button', { name: /^Give the floor back to/ }).click()
  const back = await eventually(async () => {
    const { turn } = (await view()).live
    expect(turn?.resumes).toBe(interrupted.id)
    return turn
  })
  const endsAt = back?.timer?.status === 'running' ? back.timer.endsAt : 0
  expect(endsAt - (back?.startedAt ?? 0)).toBe(interrupted.timer.left)
})

test('QUE-3 the list closes by itself: only a point of order can still be raised', async () => {
  await room.server.restart(Date.now() + 60_000)
  await eventually(async () => expect((await view()).live.queue.lists[LIST]?.status).toBe('closed'), within(2_000))
  await moderator.getByText(/List closed/).waitFor()
  await speakers.mingeirou.getByRole('button', { name: 'Raise a point of order', exact: true }).waitFor()
  await speakers.mingeirou.getByText('The list is closed: a point of order can still be raised.').waitFor()
})

test('QUE-21 QUE-22 two are not reached, and one press carries them into the summary', async () => {
  for (const left of [4, 3, 2]) {
    await giveFirst(moderator)
    await agreeOnOrder(all, left)
  }
  await pressNext(moderator)
  await moderator.getByRole('heading', { name: /^Not reached in Discussion/ }).waitFor()
  await agreeOnOrder(all, 0)
  await moderator.getByRole('button', { name: 'Carry into Reflective summary', exact: true }).click()
  const order = await agreeOnOrder(all, 2)
  const { requests } = (await view()).live.queue
  expect(requests.filter((each) => order.includes(each.id)).map((each) => each.slot)).toEqual(['summary', 'summary'])
})

test('ACC-19 axe finds nothing on the pages with a list', async () => {
  for (const page of [moderator, crew, speakers.harouna]) {
    for (const look of [
      { size: 'wide', light: 'dark' },
      { size: 'phone', light: 'light' },
    ] as const) {
      await wear(page, look)
      expect(await faultsOf(page)).toEqual([])
    }
  }
  expect(room.offences).toEqual([])
})
