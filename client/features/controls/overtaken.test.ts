import { expect, test } from 'vitest'
import { at, smallAgenda } from '../../../testing/show/agendas.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import { overtaker, whoPressed } from './overtaken.ts'

const agenda = smallAgenda()
const rehearsal = rehearse(agenda, at(-60))
rehearsal.press({ type: 'StartShow', start: 'as-planned' }, at(0))
const live = () => pageView('moderator', rehearsal.show())

test('an overtaken press names the press that came first, and no older one', () => {
  const seen = rehearsal.show().revision
  expect(overtaker(live(), seen)).toBeNull()
  rehearsal.press({ type: 'StartSegment', turn: seen, to: '2.1' }, at(5), { ...MODERATOR, name: 'Ana' })
  rehearsal.press({ type: 'HoldShow', turn: rehearsal.show().floor.turn?.id ?? null }, at(6))
  const line = overtaker(live(), seen)
  expect(line?.command).toMatchObject({ type: 'StartSegment', to: '2.1' })
  expect(line && whoPressed(agenda, line.by)).toEqual({ name: 'Ana' })
})

test('who pressed: a person of the agenda, else the name of the link, else the role', () => {
  expect(whoPressed(agenda, { role: 'moderator', person: 'gonzalez-morales', name: 'Chair' })).toEqual({
    name: 'F. González Morales',
  })
  expect(whoPressed(agenda, { role: 'admin', person: null, name: null })).toEqual({ role: 'admin' })
})
