import { expect, test } from 'vitest'
import { smallAgenda } from '../../testing/show/agendas.ts'
import { planOf } from '../domain/agenda/agenda.ts'
import { hours, NONE } from '../domain/time.ts'
import { tables as en } from '../words/en/api/tables.ts'
import { tables as fr } from '../words/fr/api/tables.ts'
import { agendaRows } from './agendaRows.ts'
import { csv } from './csv.ts'
import { textIn } from './text.ts'

test('AGD-16 rows end with CRLF; commas, quotes and line ends stand in quotes', () => {
  const rows = [
    ['plain', 'a, b', 'say "so"'],
    ['two\nlines', '', 'é'],
  ]
  expect(csv(rows, { bom: false })).toBe('plain,"a, b","say ""so"""\r\n"two\nlines",,é\r\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("https://example.org")', `"'=HYPERLINK(""https://example.org"")"`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['1-1', '1-1'],
  ['', ''],
])('AGD-16 no cell is a formula: %j', (text, written) => {
  expect(csv([[text]], { bom: false })).toBe(`${written}\r\n`)
})

test('AGD-16 Excel gets a byte order mark where it is asked for', () => {
  expect(csv([['é']], { bom: true })).toBe('\uFEFFé\r\n')
})

test('AGD-17 one row a segment, in the agenda’s zone', () => {
  const agenda = smallAgenda()
  const rows = agendaRows(agenda, planOf(agenda, NONE), 'en', en.agenda)
  expect(rows[0]).toEqual([
    ...['No.', 'Start', 'End', 'UTC offset', 'Duration', 'Slot', 'Segment', 'Speaker', 'Function', 'Organisation'],
    ...['Floor language', 'Language is'],
  ])
  expect(rows[3]?.slice(0, 8)).toEqual([
    '2.2',
    '2022-05-20 14:42',
    '2022-05-20 14:50',
    'UTC+02:00',
    '7:30',
    'brief',
    '',
    'Pierre Cazenave',
  ])
  expect(rows).toHaveLength(7)
})

test('AGD-17 times move with the plan, and words follow the language', () => {
  const agenda = smallAgenda()
  const [headings, first] = agendaRows(agenda, planOf(agenda, hours(12)), 'fr', fr.agenda)
  expect(headings?.[1]).toBe('Début')
  expect(first?.slice(0, 4)).toEqual(['1', '2022-05-21 02:30', '2022-05-21 02:35', 'UTC+02:00'])
  expect(first?.at(-1)).toBe('supposée')
})

test.each([
  ['Welcome', 'fr', 'Welcome'],
  [{ en: 'Welcome', fr: 'Accueil' }, 'fr', 'Accueil'],
  [{ en: 'Welcome', fr: 'Accueil' }, 'ar', 'Welcome'],
  [{ fr: 'Accueil' }, 'en', 'Accueil'],
])('AGD-17 %j in %s is %s', (text, language, expected) => {
  expect(textIn(text, language)).toBe(expected)
})
