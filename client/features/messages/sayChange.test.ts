import { expect, test } from 'vitest'
import { openShow } from '../../../shared/domain/show.ts'
import type { SeenChange, SimpleChange } from '../../../shared/protocol/view.ts'
import { done } from '../../../shared/words/en/presses/done.ts'
import { MARTIJN, smallAgenda, ZITA } from '../../../testing/show/agendas.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { liveNames } from '../naming/liveNames.ts'
import { sayChange } from './sayChange.ts'

const agenda = smallAgenda()
const said = (change: SeenChange) =>
  sayChange(change, agenda, done, liveNames(agenda, pageView('moderator', openShow(agenda)), 'en'))

const dropped: SimpleChange = {
  is: 'edit',
  edit: { edit: 'drop-segment', segment: 'gone' },
  subject: { person: MARTIJN, title: null },
}

test('MSG-13 what an edit took away is named as it was before', () => {
  expect(said(dropped)).toEqual({ said: 'dropped M. Pluim from the agenda', takenBack: false })
  expect(said({ is: 'taken-back', of: dropped }).takenBack).toBe(true)
})

test('MSG-13 who speaks in whose place', () => {
  const edit = {
    edit: 'replace-speaker',
    segment: '4.1',
    from: ZITA,
    to: MARTIJN,
    language: 'en',
    assumed: false,
  } as const
  const change = { is: 'edit', edit, subject: { person: ZITA, title: null } } as const
  expect(said(change).said).toBe('put M. Pluim in the place of Z. Cabais')
})
