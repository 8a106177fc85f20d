import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languageCodes } from '../shared/words/languages.ts'
import { type BrowserRoom, openRoom } from './room.ts'
import { FONT_BUDGET, PAGES, type WeighedPage, type Weighing, weigh, weighedPages } from './weighing.ts'

/** What is fetched in other languages than the reader's, too: a message is sent in all, and the record printed in two. */
const inSeveral: Partial<Record<WeighedPage, readonly string[]>> = {
  moderator: ['sets'],
  record: ['sets', 'terms', 'kinds', 'record'],
}

let room: BrowserRoom

beforeAll(async () => {
  room = await openRoom()
  await room.server.command({ type: 'StartShow', start: 'now' })
})
afterAll(() => room?.close())

describe.each(PAGES)('the %s page, visited for the first time', (name) => {
  const { budget, who } = weighedPages[name]
  const weighed = new Map<string, Weighing>()

  beforeAll(async () => {
    for (const language of languageCodes) weighed.set(language, await weigh(room, who, language))
  })

  test('LNK-43 is within its budget on the wire, scripts and styles in brotli, in every language', () => {
    for (const [language, { code, fetched }] of weighed) {
      process.stderr.write(`${name} ${language}: ${code.toFixed(1)} kB of ${budget}\n`)
      expect(code).toBeLessThanOrEqual(budget)
      const texts = fetched.filter(({ kind, bytes }) => bytes > 0 && ['js', 'css', 'html'].includes(kind))
      expect(texts.filter(({ coding }) => coding !== 'br').map(({ path }) => path)).toEqual([])
      expect(texts.length).toBeGreaterThan(4)
    }
  })

  test('LNK-41 asks for all of its first picture at once: no script waits for another to ask for it', () => {
    for (const { fetched, told } of weighed.values()) {
      const needed = fetched.filter(({ kind, askedAt }) => (kind === 'js' || kind === 'css') && askedAt < told)
      expect(needed.filter(({ askedBy }) => askedBy !== 'page').map(({ path }) => path)).toEqual([])
      expect(needed.some(({ kind }) => kind === 'js')).toBe(true)
    }
  })

  test('LNK-41 fetches the words of one language', () => {
    for (const [language, { fetched }] of weighed) {
      const sets = setsOfOthers(new Set(fetched.map(({ path }) => path)), language)
      expect(sets.filter((set) => !inSeveral[name]?.includes(set))).toEqual([])
    }
  })

  test('LNK-44 fetches its font after its first picture, and no more of it than its letters need', () => {
    for (const { fetched, fonts, firstSight } of weighed.values()) {
      const files = fetched.filter(({ kind }) => kind === 'font')
      expect(files).toHaveLength(1)
      for (const { askedAt } of files) expect(askedAt).toBeGreaterThanOrEqual(firstSight)
      expect(fonts).toBeGreaterThan(0)
      expect(fonts).toBeLessThanOrEqual(FONT_BUDGET)
    }
  })
})

test('ACC-16 no page asked a third party, broke its policy or threw', () => {
  expect(room.offences).toEqual([])
})

/** A file of several sets has its language in its name; one of a single set has not, and then is there twice. */
function setsOfOthers(paths: ReadonlySet<string>, reader: string): readonly string[] {
  const others: readonly string[] = languageCodes.filter((each) => each !== reader)
  const files = [...paths].map((path) => /\/(?:([a-z]{2})-)?(\w+)-[\w-]{8}\.js$/.exec(path) ?? [])
  const unnamed = files.flatMap(([, language, set]) => (language === undefined && set !== undefined ? [set] : []))
  return [
    ...files.flatMap(([, language = '', set = '']) => (others.includes(language) ? [set] : [])),
    ...unnamed.filter((set, place) => unnamed.indexOf(set) !== place),
  ]
}
