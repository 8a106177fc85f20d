import { expect, test } from 'vitest'
import { refusals as en } from './en/presses/refusals.ts'
import { refusals as fr } from './fr/presses/refusals.ts'
import { languageCodes, languages } from './languages.ts'
import { sayRefusal } from './sayRefusal.ts'

test('ACC-65 what would become too large is said with its size, the bound and what would help, whoever reads it', () => {
  // What is kept for points of order counts for some presses and not for others.
  const over = { size: 62_000, bound: 60 * 1024 }
  expect(sayRefusal(en, { code: 'list-full', over })).toMatch(
    /^The lists of speakers are full: some must leave first, or names and notes be shorter\. It would take 61\u00a0kB; 60\u00a0kB is the most\.$/,
  )
  expect(sayRefusal(fr, { code: 'list-full', over })).toMatch(
    /^Les listes sont pleines\u00a0: quelqu’un doit d’abord en sortir, ou noms et notes être plus courts\. Il faudrait 61\u00a0ko, et 60\u00a0ko sont le maximum\.$/,
  )
  expect(sayRefusal(en, { code: 'not-allowed', over: null })).toBe(en['not-allowed'])
})

test.each(languageCodes)(
  'ACC-65 no sentence in %s has a figure of its own: bounds stand where they hold',
  async (language) => {
    const { load } = await languages[language].sets()
    const { refusals } = await load.refusals()
    const { size, ...sentences } = refusals
    for (const sentence of Object.values(sentences)) expect(sentence).not.toMatch(/\d/)
    expect(size(61, 60)).toMatch(/61.*60/)
  },
)
