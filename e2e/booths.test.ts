import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShowRecord } from '../shared/domain/record/record.ts'
import type { ApiView } from '../shared/protocol/api/apiView.ts'
import { eventually, within } from '../testing/eventually.ts'
import { nextOn, pressNext, readFirst, startNow } from './desk.ts'
import { faultsOf } from './inspection.ts'
import { type BrowserRoom, openRoom } from './room.ts'
import { SHOW } from './server.ts'

const DESKS = ['en-1', 'en-2', 'fr-1', 'fr-2'] as const

/** What each booth does in each of the twelve segments, and what it does next, as the event is planned. */
const PLAN: readonly (readonly [string, string, string])[] = [
  ['welcome-gonzalez', 'rests until, then works', 'works until, then rests'],
  ['opening-schantz', 'rests until, then works', 'works until, then rests'],
  ['issue-brief-mingeirou', 'rests until, then works', 'works until, then rests'],
  ['issue-brief-cazenave', 'rests until, then works', 'works until, then rests'],
  ['panel-komenda', 'rests until, then works', 'works until, then rests'],
  ['panel-todorovska', 'rests until, then works', 'works until, then rests'],
  ['panel-cochetel', 'rests until, then works', 'works until, then rests'],
  ['panel-harouna', 'works until, then the discussion', 'rests until, then the discussion'],
  ['questions-discussion', 'is in the discussion until, then rests', 'is in the discussion until, then works'],
  ['summary-pluim', 'rests until, then works', 'works until, then rests'],
  ['closing-cabais', 'works until, then rests', 'rests until, then works'],
  ['closing-gonzalez', 'rests to the end', 'works to the end'],
]

let room: BrowserRoom
let moderator: Page
let speaker: Page
let desks: Readonly<Record<(typeof DESKS)[number], Page>>

beforeAll(async () => {
  room = await openRoom()
  moderator = await room.open({ role: 'moderator' })
  speaker = await room.open({ role: 'speaker', person: 'harouna' })
  const pages: Page[] = []
  for (const person of DESKS) {
    pages.push(await room.open({ role: 'interpreter', person }, { viewport: { width: 1280, height: 720 } }))
  }
  desks = Object.fromEntries(DESKS.map((person, index) => [person, pages[index]])) as typeof desks
})

afterAll(() => room?.close())

async function view(): Promise<ApiView> {
  return (await room.server.ask(`/shows/${SHOW}/view`)) as ApiView
}

/** "works until, then rests": the booth's sentence without its times. */
async function planOn(desk: Page): Promise<string> {
  const sentence = (await desk.locator('h2', { hasText: 'Your booth' }).innerText()).replace(/\s+/g, ' ')
  const [, now = '', next] =
    /^Your booth (works|rests|is in the discussion)(?:.*, then (works|rests|the discussion))?/.exec(sentence) ?? []
  return next === undefined ? `${now} to the end` : `${now} until, then ${next}`
}

/** The sign's own sentence, which the large letters stand for. */
async function signOn(desk: Page, sentence: RegExp): Promise<void> {
  await eventually(async () => expect(await desk.locator('h1').innerText()).toMatch(sentence), within(300))
}

function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click()
}

function sees(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).first().waitFor()
}

const signalBox = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Signals', exact: true }) })

describe('the twelve segments', () => {
  test('INT-3 INT-8 each booth shows its work, its rest and the next change; a switch in mid-turn is everybody’s', async () => {
    await startNow(moderator)
    for (const [index, [segment, english, french]] of PLAN.entries()) {
      if (index > 0) await pressNext(moderator)
      await eventually(async () => expect((await view()).live.turn?.segment).toBe(segment))
      for (const person of DESKS) {
        const expected = person.startsWith('en') ? english : french
        await eventually(
          async () => expect([segment, person, await planOn(desks[person])]).toEqual([segment, person, expected]),
          within(600),
        )
      }
      if (segment === 'panel-harouna') await switchInMidTurn()
    }
  })

  /** Planned in French, Moussa Harouna goes over to English: the French booth says so by one press. */
  async function switchInMidTurn() {
    await signOn(desks['en-1'], /in French.*You interpret into English/)
    await press(desks['fr-1'], 'The floor is now EN')
    for (const person of ['en-1', 'en-2'] as const) {
      await signOn(desks[person], /in English\. Your booth rests/)
    }
    for (const person of ['fr-1', 'fr-2'] as const) {
      await signOn(desks[person], /in English\. You interpret into French/)
    }
    for (const page of [moderator, ...Object.values(desks)]) {
      await eventually(async () => expect(await ribbonOf(page)).toMatch(/Now English(?!, planned)/), within(600))
    }
    await sees(moderator, /EN → FR/)
    const record = (await room.server.ask(`/shows/${SHOW}/record.json`)) as ShowRecord
    const turn = record.turns.find(({ segment }) => segment === 'panel-harouna')
    expect(turn?.stretches.map(({ language, certainty }) => [language, certainty])).toEqual([
      ['fr', 'assumed'],
      ['en', 'corrected'],
    ])
    // Back, so that what is to come is as planned.
    await press(desks['en-2'], 'The floor is now FR')
    await eventually(async () => expect(await ribbonOf(moderator)).toMatch(/Now French(?!, planned)/), within(600))
  }

  async function ribbonOf(page: Page): Promise<string> {
    return (
      (await page
        .getByRole('img', { name: /^Language ribbon/ })
        .first()
        .getAttribute('aria-label')) ?? ''
    )
  }
})

describe('handover', () => {
  test('INT-12 asked, accepted and switched in the booth that works', async () => {
    const [one, two] = [desks['fr-1'], desks['fr-2']]
    await sees(one, 'Nobody is on mic, and your booth must work.')
    await sees(moderator, 'nobody on mic')
    await press(one, 'I am on mic')
    await sees(two, /FR 1\s*on mic/)
    await press(one, 'Ask for handover')
    await sees(two, 'FR 1 asks you to take over.')
    await press(two, 'Accept')
    await sees(one, 'FR 2 has accepted. Switch the sound, then press.')
    await press(one, 'Switched')
    for (const page of [one, two]) await sees(page, 'Handed over: FR 2 is on mic.')
    await sees(moderator, /FR 2 on mic/)
    await two.getByRole('button', { name: 'I am off mic', exact: true }).waitFor()
  })

  test('INT-12 declined, and one that lapses; two on mic are said at once', async () => {
    const [one, two] = [desks['en-1'], desks['en-2']]
    await press(one, 'I am on mic')
    await press(one, 'Ask for handover')
    await press(two, 'Decline')
    await sees(one, 'EN 2 declined the handover.')
    await press(one, 'Ask for handover')
    await sees(two, 'EN 1 asks you to take over.')
    await press(desks['fr-1'], 'I am on mic')
    for (const page of [desks['fr-1'], desks['fr-2']]) await sees(page, 'Both are on mic.')
    await sees(moderator, 'both on mic')
    await press(desks['fr-1'], 'I am off mic')
    await room.server.restart(Date.now() + 60_000)
    await one.getByText('EN 2 did not answer: the handover lapsed.').waitFor({ timeout: within(2_000) })
  })

  test('INT-15 the other booth, speakers and the public learn none of it', async () => {
    for (const [page, told] of [
      [desks['fr-1'], /EN 2 did not answer/],
      [speaker, /on mic|handover/i],
    ] as const) {
      expect(await page.getByText(told).count()).toBe(0)
    }
    const programme = await room.open({ role: 'programme' })
    expect(await programme.getByText(/on mic|EN 1|FR 1/).count()).toBe(0)
  })
})

describe('signals', () => {
  test('SIG-1 SIG-3 SIG-4 slower from both booths is one signal, one line for the speaker, answered and in the record', async () => {
    await room.server.command({
      type: 'StartSegment',
      turn: (await view()).live.turn?.id ?? null,
      to: 'panel-harouna',
    })
    // A press is about the turn that the desk shows.
    for (const person of ['fr-1', 'en-2'] as const) {
      await eventually(async () => expect(await planOn(desks[person])).not.toContain('to the end'))
    }
    await press(desks['fr-1'], /^Slow down/)
    await press(desks['en-2'], /^Slow down/)
    await signalBox(moderator).getByText('2 booths ask: slower').first().waitFor()
    expect(await signalBox(moderator).getByRole('listitem').filter({ hasText: 'slower', visible: true }).count()).toBe(
      1,
    )
    await sees(speaker, /slow down/i)
    expect(await speaker.getByText(/\b(EN|FR) booth|2 booths/).count(), 'never which booth').toBe(0)
    await signalBox(moderator).getByRole('button', { name: /^Seen/ }).filter({ visible: true }).click()
    for (const person of ['fr-1', 'fr-2', 'en-1'] as const) {
      await desks[person].getByRole('button', { name: /^Slow down seen/ }).waitFor()
    }
    await sees(speaker, /slow down/i)
    await signalBox(moderator).getByRole('button', { name: /^Done/ }).filter({ visible: true }).click()
    await desks['fr-2'].getByRole('button', { name: /^Slow down done/ }).waitFor()
    await eventually(async () => expect(await speaker.getByText(/slow down/i).count()).toBe(0), within(300))
    const { signals } = (await room.server.ask(`/shows/${SHOW}/record.json`)) as ShowRecord
    expect(signals.at(-1)).toMatchObject({
      kind: 'slow-down',
      about: { name: 'Moussa Harouna' },
      booths: ['fr', 'en'],
      presses: 2,
      state: 'resolved',
    })
    const record = await room.open({ role: 'record' })
    await record.getByRole('heading', { name: /What the interpreters signalled/ }).waitFor()
  })

  test('SIG-2 the button says how long it waits, and that nothing is sent meanwhile', async () => {
    await press(desks['en-1'], /^Cannot hear/)
    const button = desks['en-1'].getByRole('button', { name: /^Cannot hear/ })
    await eventually(async () => expect(await button.innerText()).toMatch(/again in \d+\u00a0s/))
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    const before = (await view()).live.signals.at(-1)?.presses.length
    await button.click({ force: true })
    await press(desks['en-1'], 'Withdraw: Cannot hear')
    await button.getByText(/done/).waitFor()
    expect((await view()).live.signals.at(-1)?.presses.length).toBe(before)
  })

  test('SIG-5 an interruption, and a booth that is not ready, are said by Next, which asks once more', async () => {
    await press(desks['en-1'], 'We are interrupted')
    await signalBox(moderator).getByText('EN booth is interrupted').filter({ visible: true }).first().waitFor()
    const next = nextOn(moderator)
    await readFirst()
    await next.click()
    await next.getByText(/EN interrupted\. Press again to (give the floor to|open)/).waitFor()
    await press(desks['en-1'], /^We have resumed/)
    await eventually(async () => expect(await next.getAttribute('data-state')).toBe('rest'))
    await desks['fr-1'].locator('summary').click()
    await press(desks['fr-1'], 'Not ready')
    await sees(moderator, 'not ready')
    await pressNext(moderator)
    await eventually(async () => expect((await view()).live.turn?.despite).toEqual(['booth-not-ready']))
  })
})

describe('the desk itself', () => {
  test('needs no scrolling at 1280 × 720 and in half a window, in every language, and axe finds nothing', async () => {
    await room.server.command({
      type: 'StartSegment',
      turn: (await view()).live.turn?.id ?? null,
      to: 'closing-cabais',
    })
    const [, two] = [desks['fr-1'], desks['fr-2']]
    for (const width of [1280, 640]) {
      await two.setViewportSize({ width, height: 720 })
      for (const language of ['FR', 'EN']) {
        await two.getByRole('button', { name: language === 'FR' ? 'Français' : 'English' }).click()
        await sees(two, language === 'FR' ? 'Cabine FR' : 'FR booth')
        await eventually(async () => expect(await hidden(two)).toEqual([]))
        expect(await faultsOf(two)).toEqual([])
      }
    }
    expect(await two.evaluate(() => document.documentElement.dataset['theme'])).toBe('booth')
  }, 60_000)

  /** Presses of the desk, and its sections but the papers, that are not wholly in sight. */
  function hidden(page: Page): Promise<readonly string[]> {
    return page.evaluate(() => {
      const within = (each: Element) => {
        const box = each.getBoundingClientRect()
        return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth
      }
      const shown = [
        ...document.querySelectorAll('main section button, main h1, main section[aria-labelledby="signals"]'),
      ]
      return shown
        .filter((each) => each.getClientRects().length > 0 && each.closest('details > div') === null && !within(each))
        .map((each) => each.textContent ?? '')
    })
  }
})

test('ACC-16 no page asked a third party, broke its policy or threw', () => {
  expect(room.offences).toEqual([])
})
