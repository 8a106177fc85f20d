import { expect, test } from 'vitest'
import { sample } from '../../testing/show/sample.ts'
import { de } from './fr/elided.ts'
import { type Language, languageCodes, languages, USUAL } from './languages.ts'
import type { Words } from './words.ts'

/** Stands for whatever a text asks of what it is told, and reads as a figure. */
const anything: unknown = new Proxy(() => anything, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => 7 : key === Symbol.iterator ? [][Symbol.iterator] : anything),
})

const told = ['behind', 'ahead', 'under-a-minute', 'minutes', 'hours', 'days', 'person', 'me', 'break', 'at'].map(
  (is) => ({
    is,
    hours: 7,
    minutes: 7,
    days: 7,
    name: 'Ana',
  }),
)
const alike = [anything, 0, 1, 7, 100, 'Ana', null, true, false, ...told]
const SAMPLES = [
  ...alike.map((each) => [each, each, each, each]),
  // What was pressed, and whoever names what it names.
  ...Object.values(sample).map((command) => [command, anything]),
]

/** Every text, with its functions called: each says something for some of the samples. */
function texts(words: unknown, path: string): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'object' && words !== null) {
    return Object.entries(words).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
  }
  if (typeof words !== 'function') return []
  const said = SAMPLES.flatMap((each) => {
    try {
      return texts(words(...each), path)
    } catch {
      return []
    }
  })
  if (said.length === 0) throw new Error(`${path} says nothing`)
  return said
}

/** Addresses, times of day and their forms, and what programs and agenda.json write. */
const NO_PROSE = /https?:|\d:\d|[Hhm]+(:[ms]+)+|"(en|fr)":|Authorization:|again:/g

const loadSets = async (language: Language) => {
  const { load } = await languages[language].sets()
  return Object.assign({}, ...(await Promise.all(Object.values(load).map((loadSet) => loadSet())))) as Words
}

const textsIn = async (language: Language) => texts(await loadSets(language), language)

test('WRD-10 in French, a sign of two parts has a space before it that does not break', async () => {
  const prose = (await textsIn('fr')).map((text) => text.replace(NO_PROSE, ''))
  expect(prose.filter((text) => /[^\u00a0\u202f][:;?!»]|«[^\u00a0]/.test(text))).toEqual([])
})

test.each(languageCodes)('WRD-11 in %s a figure and its unit stay on one line', async (language) => {
  expect(
    (await textsIn(language)).filter((text) => /\d (ms|s|min|h|days|jours|kB|ko)(?![\p{L}\d’])/u.test(text)),
  ).toEqual([])
})

test.each(languageCodes)('WRD-12 in %s every refusal has a sentence', async (language) => {
  const [{ common, refusals }, usual] = await Promise.all([loadSets(language), loadSets(USUAL)])
  expect(Object.keys(refusals)).toEqual(Object.keys(usual.refusals))
  for (const text of texts(refusals, 'refusals')) expect(text).toMatch(/\.$/)
  expect(common.mayNotBeDone).toBe(refusals['no-connection'])
})

test.each(languageCodes)(
  'in %s dates and plurals are its own, and a language is called by its own name',
  (language) => {
    const { locale, name } = languages[language]
    expect(new Intl.Locale(locale).language).toBe(language)
    expect(new Intl.DisplayNames([language], { type: 'language' }).of(language)?.toLowerCase()).toBe(name.toLowerCase())
  },
)

test.each(languageCodes)('REC-6 in %s the table of a record has the headings of its page', async (language) => {
  const { record, tables } = await loadSets(language)
  const { number, who, start, end, lasted, limit, over, held, turn } = tables.record.headings
  expect([number, who, start, end, lasted, limit, over, held]).toEqual([
    ...[record.number, record.who, record.start, record.end],
    ...[record.length, record.limit, record.over, record.held],
  ])
  expect(record.turns.startsWith(turn)).toBe(true)
})

test('WRD-16 in French no point stands inside a word', async () => {
  expect((await textsIn('fr')).filter((text) => /\p{L}·\p{L}/u.test(text))).toEqual([])
})

test.each([
  ['Ann Guest', 'd’Ann Guest'],
  ['A. Guest', 'd’A. Guest'],
  ['Élodie', 'd’Élodie'],
  ['Œdipe', 'd’Œdipe'],
  ['Marie', 'de Marie'],
  ['Hélène', 'de Hélène'],
  ['Yves', 'de Yves'],
  ['\u2068أمينة الخطيب\u2069', 'de \u2068أمينة الخطيب\u2069'],
  ['', 'de '],
])('WRD-18 in French de before %s', (name, said) => {
  expect(de(name)).toBe(said)
})
