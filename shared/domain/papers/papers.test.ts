import { expect, test } from 'vitest'
import { at, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { interpreterNamed, MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import { CREW, must } from '../../../testing/show/room.ts'
import { isNewTo, type NewPaper, PAPERS_MOST } from './papers.ts'

const [en, fr] = [interpreterNamed('en-1'), interpreterNamed('fr-1')]
const term: NewPaper = { is: 'term', on: null, words: { en: 'root causes', fr: 'causes profondes' }, note: null }

function room() {
  return rehearse(smallAgenda(), T0)
}

test('PAP-1 what somebody else added is new until one has looked', () => {
  const stage = room()
  must(stage.press({ type: 'AddPaper', paper: term }, at(1), fr))
  const [paper] = stage.show().papers.added
  if (paper === undefined) throw new Error('it was added')
  expect([isNewTo(paper, en, null), isNewTo(paper, fr, null)]).toEqual([true, false])
  expect(stage.press({ type: 'LookAtPapers' }, at(2), fr), 'one’s own is not new').toBe('already-seen')
  must(stage.press({ type: 'LookAtPapers' }, at(2), en))
  expect(isNewTo(paper, en, stage.show().papers.looked['en-1'] ?? null)).toBe(false)
  expect(stage.press({ type: 'LookAtPapers' }, at(3), en)).toBe('already-seen')
})

test('PAP-3 moderators and crew remove what they like, interpreters what they added', () => {
  const stage = room()
  must(stage.press({ type: 'AddPaper', paper: term }, at(1), fr))
  must(stage.press({ type: 'AddPaper', paper: { is: 'name', person: 'cabais', sayAs: 'ZEE-ta' } }, at(1), MODERATOR))
  expect(stage.press({ type: 'RemovePaper', paper: 3 }, at(2), fr)).toBe('not-yours')
  expect(stage.press({ type: 'RemovePaper', paper: 2 }, at(2), en)).toBe('not-yours')
  must(stage.press({ type: 'RemovePaper', paper: 2 }, at(2), fr))
  must(stage.press({ type: 'RemovePaper', paper: 3 }, at(2), CREW))
  expect(stage.press({ type: 'RemovePaper', paper: 3 }, at(3), CREW)).toBe('unknown-paper')
  expect(stage.show().papers.added).toEqual([])
})

test('PAP-4 they are about a segment, a person or the meeting, and not without end', () => {
  const stage = room()
  expect(stage.press({ type: 'AddPaper', paper: { ...term, on: 'nowhere' } }, at(1))).toBe('unknown-segment')
  const nobody: NewPaper = { is: 'name', person: 'nobody', sayAs: 'x' }
  expect(stage.press({ type: 'AddPaper', paper: nobody }, at(1))).toBe('unknown-person')
  for (let n = 0; n < PAPERS_MOST; n++) must(stage.press({ type: 'AddPaper', paper: term }, at(1)))
  expect(stage.press({ type: 'AddPaper', paper: term }, at(2))).toBe('papers-full')
})

test('PAP-5 they outlive a reset and another agenda', () => {
  const stage = room()
  must(stage.press({ type: 'AddPaper', paper: term }, at(1), fr))
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, at(2)))
  must(stage.press({ type: 'ResetShow' }, at(3)))
  expect(stage.show().papers.added).toHaveLength(1)
  const agenda = smallAgenda({ title: 'Another' })
  stage.keep({ type: 'LoadAgenda', agenda }, [{ type: 'AgendaLoaded', agenda }], at(4))
  expect(stage.show().papers.added).toHaveLength(1)
})
