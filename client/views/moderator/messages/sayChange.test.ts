import { expect, test } from 'vitest'
import { planOf } from '../../../../shared/domain/agenda.ts'
import { NONE } from '../../../../shared/domain/time.ts'
import type { SeenChange, SimpleChange } from '../../../../shared/protocol/view.ts'
import { MARTIJN, smallAgenda, ZITA } from '../../../../shared/testing/agendas.ts'
import { changeDeed } from './sayChange.ts'

const agenda = smallAgenda()
const live = { plan: planOf(agenda, NONE) }
const deed = (change: SeenChange) => changeDeed(change, agenda, live)

const dropped: SimpleChange = {
  is: 'edit',
  edit: { edit: 'drop-segment', segment: 'gone' },
  subject: { person: MARTIJN, title: null },
}

test('MSG-13 what an edit took away is named as it was before', () => {
  expect(deed(dropped)).toEqual({
    deed: { is: 'edited', edit: 'drop-segment', what: 'M. Pluim', before: '' },
    takenBack: false,
  })
  expect(deed({ is: 'taken-back', of: dropped }).takenBack).toBe(true)
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
  expect(deed({ is: 'edit', edit, subject: { person: ZITA, title: null } }).deed).toMatchObject({
    what: 'M. Pluim',
    before: 'Z. Cabais',
  })
})
