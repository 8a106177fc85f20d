import { expect, test } from 'vitest'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { NewPaper } from '../../../shared/domain/papers/papers.ts'
import type { SeenPaper } from '../../../shared/protocol/view.ts'
import { at, smallAgenda } from '../../../testing/show/agendas.ts'
import { newPapers, papersOf, sayAsOf, segmentName, speechText } from './papersOf.ts'

const small = smallAgenda()
const agenda: Agenda = {
  ...small,
  terms: [{ words: { en: 'root causes', fr: 'causes profondes' }, note: null }],
  people: small.people.map((person) => (person.id === 'cabais' ? { ...person, sayAs: 'ZEE-ta' } : person)),
  slots: small.slots.map((slot) => ({
    ...slot,
    segments: slot.segments.map((segment) =>
      segment.id === '2.1'
        ? {
            ...segment,
            text: { url: 'https://example.org/a', standing: 'verbatim' as const, uploadedAt: at(-30) },
            documents: [{ title: 'Annex', url: 'https://example.org/b' }],
          }
        : segment,
    ),
  })),
}

const paper = (id: number, minute: number, what: NewPaper, person = 'fr-1'): SeenPaper => ({
  id,
  at: at(minute),
  by: { role: 'interpreter', person, name: null },
  what,
})

test('PAP-2 the newest text counts, uploaded when it was added', () => {
  expect(speechText(agenda, [], '2.1')).toEqual({
    url: 'https://example.org/a',
    standing: 'verbatim',
    uploadedAt: at(-30),
    added: null,
  })
  const newer = paper(4, 3, { is: 'text', on: '2.1', url: 'https://example.org/c', standing: 'check-against-delivery' })
  expect(speechText(agenda, [newer], '2.1')).toMatchObject({ url: 'https://example.org/c', uploadedAt: at(3) })
  expect(speechText(agenda, [newer], '2.2')).toBe(null)
})

test('PAP-2 the newest word on how a name is said counts', () => {
  expect(sayAsOf(agenda, [], 'cabais')).toBe('ZEE-ta')
  expect(sayAsOf(agenda, [paper(4, 3, { is: 'name', person: 'cabais', sayAs: 'SEE-ta' })], 'cabais')).toBe('SEE-ta')
  expect(sayAsOf(agenda, [], 'pluim')).toBe(null)
})

test('PAP-2 a segment has its own papers, the meeting the others', () => {
  const added = [
    paper(4, 3, { is: 'term', on: '2.1', words: { ar: 'الأسباب الجذرية' }, note: 'as in A/RES/73/195' }),
    paper(5, 4, { is: 'document', on: null, title: 'Programme', url: 'https://example.org/p' }),
  ]
  expect(papersOf(agenda, added, '2.1')).toMatchObject({
    documents: [{ title: 'Annex', added: null }],
    terms: [{ words: { ar: 'الأسباب الجذرية' }, added: { id: 4 } }],
  })
  expect(papersOf(agenda, added, null)).toMatchObject({
    text: null,
    documents: [{ title: 'Programme', added: { id: 5 } }],
    terms: [{ words: { en: 'root causes' }, added: null }],
  })
})

test('PAP-2 a term is read in the order of the meeting’s languages', () => {
  const [first] = papersOf(
    agenda,
    [paper(4, 3, { is: 'term', on: '2.1', words: { ar: 'ماء', fr: 'eau', en: 'water' }, note: null })],
    '2.1',
  ).terms
  expect(Object.keys(first?.words ?? {})).toEqual(['en', 'fr', 'ar'])
})

test('PAP-2 a speech goes by its speaker, and by its slot where they have several; a list by its title', () => {
  expect(segmentName(agenda, '2.1', 'en')).toBe('Kalliope Mingeirou')
  expect(segmentName(agenda, '3', 'en')).toBe('qa')
  const twice = {
    ...agenda,
    slots: agenda.slots.flatMap((slot) => [
      slot,
      ...(slot.id === 'brief'
        ? [
            {
              ...slot,
              id: 'again',
              title: 'Again',
              segments: slot.segments.map((each) => ({ ...each, id: `${each.id}b` })),
            },
          ]
        : []),
    ]),
  }
  expect(segmentName(twice, '2.1', 'en')).toBe('Kalliope Mingeirou (brief)')
  expect(segmentName(twice, '2.1b', 'en')).toBe('Kalliope Mingeirou (Again)')
})

test('PAP-1 what others added since one last looked is counted', () => {
  const added = [
    paper(4, 3, { is: 'name', person: 'cabais', sayAs: 'SEE-ta' }),
    paper(5, 6, { is: 'name', person: 'pluim', sayAs: 'PLOYM' }, 'en-1'),
  ]
  expect(newPapers(added, 'fr-1', null)).toBe(1)
  expect(newPapers(added, 'en-1', at(2))).toBe(1)
  expect(newPapers(added, 'en-2', at(4))).toBe(1)
  expect(newPapers(added, 'en-2', at(7))).toBe(0)
})
