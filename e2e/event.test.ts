import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ShowRecord } from '../shared/domain/record/record.ts'
import { eventually, sleep, within } from '../testing/eventually.ts'
import { endShow, nextOn, press, pressInRow, pressNext, startNow } from './desk.ts'
import { AGREEMENT, agree, type FloorSeen } from './floor.ts'
import { nameOf, type PlannedTurn, plannedTurns } from './people.ts'
import { type BrowserRoom, openRoom } from './room.ts'
import { SHOW } from './server.ts'

let room: BrowserRoom
let moderator: Page
let harouna: Page
let cabais: Page
let english: Page
let french: Page
let all: readonly Page[]

beforeAll(async () => {
  room = await openRoom()
  // One after the other, as people come.
  moderator = await room.open({ role: 'moderator' }, { timezoneId: 'America/New_York' })
  harouna = await room.open({ role: 'speaker', person: 'harouna' }, { timezoneId: 'Africa/Dakar' })
  cabais = await room.open({ role: 'speaker', person: 'cabais' }, { timezoneId: 'Europe/Paris' })
  english = await room.open({ role: 'interpreter', person: 'en-1' })
  french = await room.open({ role: 'interpreter', person: 'fr-1' })
  all = [moderator, harouna, cabais, english, french]
})

afterAll(() => room?.close())

/** The booth's heading is drawn as letters and arrows; its sentence is there for those who listen. */
const HEARD = { state: 'attached' } as const

/** What happens in a turn besides its beginning. Whoever changes the turn leaves the floor to the next in line. */
const happenings: Readonly<Record<string, (seen: FloorSeen) => Promise<void>>> = {
  async 'welcome-gonzalez'() {
    await english.getByRole('heading', { name: /^The floor is in English, planned, not confirmed/ }).waitFor(HEARD)
    await press(french, 'Confirm EN')
    for (const booth of [english, french])
      await booth.getByRole('heading', { name: /^The floor is in English\./ }).waitFor(HEARD)
    await moderator.getByRole('button', { name: /^English, confirmed/, pressed: true }).waitFor()
  },

  async 'opening-schantz'(seen) {
    await press(moderator, '+1 min for the turn')
    const longer = await agree(all, { turn: seen.turn, endsAt: endOf(seen) + 60_000 })
    await moderator.keyboard.press('-')
    await agree(all, { turn: seen.turn, endsAt: endOf(longer) - 60_000 })
    await press(moderator, '+1 min for the slot')
    await agree(all, { turn: seen.turn, endsAt: endOf(seen) })
  },

  async 'issue-brief-mingeirou'(seen) {
    const heldAt = Date.now()
    await moderator.keyboard.press('h')
    await agree(all, { show: 'held', turn: seen.turn, endsAt: null })
    await sleep(1_500)
    await press(moderator, 'Resume')
    const resumed = await agree(all, { show: 'live', turn: seen.turn })
    const lost = endOf(resumed) - endOf(seen)
    expect(lost).toBeGreaterThan(1_500 - AGREEMENT)
    expect(lost).toBeLessThan(Date.now() - heldAt)
  },

  async 'issue-brief-cazenave'(seen) {
    await pressInRow(moderator, /^What to do with 4\.3 /, 'Skip')
    await moderator.getByText(/^Skipped .*Cochetel/).waitFor()
    await pressInRow(moderator, /^What to do with 4\.3 /, 'Restore')
    await moderator.getByText(/^Restored .*Cochetel/).waitFor()
    await agree(all, seen)
  },

  async 'panel-komenda'(seen) {
    await press(moderator, 'End turn')
    const chair = await agree(all, { person: 'gonzalez', language: 'en', endsAt: null })
    expect(chair.turn).not.toBe(seen.turn)
  },

  async 'panel-todorovska'(seen) {
    await pressNext(moderator)
    await agree(all, { person: 'cochetel' })
    await moderator.getByRole('button', { name: /^Undo/ }).click()
    await agree(all, seen)
  },

  async 'panel-harouna'(seen) {
    await press(english, 'The floor is now EN')
    await agree(all, { ...seen, language: 'en' })
    await press(french, 'The floor is now FR')
    await agree(all, seen)
  },
}

test('RUN-1 the real event runs from its first word to its last, and five pages agree at each step', async () => {
  await agree(all, { show: 'unstarted', turn: null, person: null, language: null, endsAt: null })
  await startNow(moderator)
  const turns = new Set<string | null>()
  for (const [index, planned] of plannedTurns.entries()) {
    const { person, language } = planned
    const seen = await agree(all, { show: 'live', person, language })
    expect(turns.has(seen.turn)).toBe(false)
    turns.add(seen.turn)
    await everybodyReads(planned)
    await happenings[planned.id]?.(seen)
    if (index < plannedTurns.length - 1) await pressNext(moderator, index % 2 === 0 ? 'mouse' : 'space')
  }
  expect(turns.size).toBe(12)

  const last = await agree(all, { person: 'gonzalez' })
  await nextOn(moderator).getByText('Nothing more is planned').waitFor()
  await endShow(moderator)
  await agree(all, { show: 'ended', turn: null, person: null, language: null, endsAt: null })
  await moderator.getByRole('button', { name: /^Undo/ }).click()
  await agree(all, last)
  await endShow(moderator)
  await agree(all, { show: 'ended', turn: null, person: null, language: null, endsAt: null })
})

test('REC-1 the record says what happened, with what was taken back', async () => {
  const record = (await room.server.ask(`/shows/${SHOW}/record.json`)) as ShowRecord
  expect(record.status).toBe('ended')
  const held = record.turns.filter((turn) => turn.kind === 'segment')
  expect(held.map((turn) => turn.segment)).toEqual(plannedTurns.map(({ id }) => id))
  expect(record.turns.filter((turn) => turn.kind === 'chair')).toHaveLength(1)
  expect(record.turns.every((turn) => turn.actual.end !== null)).toBe(true)
  expect(record.slots.every((slot) => slot.actual !== null)).toBe(true)
  expect(spokenBy(record, 'welcome-gonzalez')).toEqual(['en assumed', 'en confirmed'])
  expect(spokenBy(record, 'panel-harouna')).toEqual(['fr assumed', 'en corrected', 'fr corrected'])
  expect(held[2]?.actual.held).toBeGreaterThan(1_400)
  expect(record.log.filter((line) => line.undone).map((line) => line.command.type)).toEqual(['StartSegment', 'EndShow'])

  await moderator.getByRole('link', { name: 'Open the record' }).click()
  const rows = moderator.getByRole('region', { name: 'Turns' }).getByRole('rowheader')
  await eventually(async () => expect(await rows.count()).toBe(13), within(1_000))
  const names = await rows.locator('b').allTextContents()
  expect(names.filter((name) => name === nameOf('gonzalez'))).toHaveLength(4)
  expect(names.at(-2)).toBe(nameOf('cabais'))
})

test('ACC-16 no page asked a third party, broke its policy or threw', () => {
  expect(room.offences).toEqual([])
})

function endOf(seen: FloorSeen): number {
  if (seen.endsAt === null) throw new Error('this turn has no end')
  return seen.endsAt
}

function spokenBy(record: ShowRecord, segment: string): readonly string[] {
  const turn = record.turns.find((each) => each.segment === segment)
  return turn?.languages.map((spoken) => `${spoken.language} ${spoken.certainty}`) ?? []
}

/** The same in words, where each person looks. */
async function everybodyReads({ person, heading, language }: PlannedTurn): Promise<void> {
  const spoken = language === 'fr' ? 'French' : 'English'
  await moderator.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor()
  await moderator.getByRole('button', { name: new RegExp(`^${spoken}`), pressed: true }).waitFor()
  for (const booth of [english, french]) {
    await booth.getByRole('heading', { level: 2, name: nameOf(person), exact: true }).waitFor()
    await booth.getByRole('heading', { level: 1, name: new RegExp(`^The floor is in ${spoken}`) }).waitFor(HEARD)
  }
  for (const [page, id] of [
    [harouna, 'harouna'],
    [cabais, 'cabais'],
  ] as const) {
    if (id === person) await page.getByRole('timer').waitFor()
    else await page.locator('li[aria-current="step"]', { hasText: heading }).waitFor()
  }
}
