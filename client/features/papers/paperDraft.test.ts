import { expect, test } from 'vitest'
import { emptyPaper, type PaperDraft, paperFrom } from './paperDraft.ts'

const draft = (changes: Partial<PaperDraft>) => paperFrom({ ...emptyPaper, ...changes })

test('PAP-4 what is missing is named', () => {
  const faults = [
    draft({ is: 'text', url: 'https://example.org/a' }),
    draft({ is: 'text', on: 's', url: 'example.org/a' }),
    draft({ is: 'document', url: 'https://example.org/a' }),
    draft({ is: 'document', title: 'Annex', url: 'javascript:alert(1)' }),
    draft({ is: 'document', title: 'Annex', url: 'https://me:secret@example.org/a' }),
    draft({ is: 'term', words: { en: ' ', fr: '' } }),
    draft({ is: 'name', sayAs: 'ZEE-ta' }),
    draft({ is: 'name', person: 'cabais', sayAs: ' ' }),
  ].map((result) => (result.ok ? 'sent' : result.fault))
  expect(faults).toEqual([
    ...['no-segment', 'no-address', 'no-title', 'no-address', 'no-address'],
    ...['no-word', 'no-person', 'no-sound'],
  ])
})

test('PAP-2 what is sent is trimmed, and only what its kind has', () => {
  expect(draft({ words: { en: ' root causes ', fr: '', ar: 'الأسباب الجذرية' }, note: ' ' })).toEqual({
    ok: true,
    paper: { is: 'term', on: null, words: { en: 'root causes', ar: 'الأسباب الجذرية' }, note: null },
  })
  expect(draft({ is: 'text', on: 's', url: ' https://example.org/a ', title: 'ignored' })).toEqual({
    ok: true,
    paper: { is: 'text', on: 's', url: 'https://example.org/a', standing: 'check-against-delivery' },
  })
})
