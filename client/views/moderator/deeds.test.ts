import { expect, test } from 'vitest'
import type { Command } from '../../../shared/domain/commands.ts'
import { minutes } from '../../../shared/domain/time.ts'
import { at, smallAgenda } from '../../../shared/testing/agendas.ts'
import { pageView } from '../../../shared/testing/pageView.ts'
import { MODERATOR, rehearse } from '../../../shared/testing/rehearsal.ts'
import { moderator as en } from '../../../shared/words/en/pages/moderator.ts'
import { moderator as fr } from '../../../shared/words/fr/pages/moderator.ts'
import { deedOf, overtaker, presser } from './deeds.ts'
import { sayDeed } from './sayDeed.ts'

const agenda = smallAgenda()
const rehearsal = rehearse(agenda, at(-60))
rehearsal.press({ type: 'StartShow', start: 'as-planned' }, at(0))
const live = () => pageView('moderator', rehearsal.show())

const said = (command: Command) => {
  const deed = deedOf(agenda, live(), command)
  return deed && [en.undo.did(sayDeed(deed, 'en')), fr.undo.did(sayDeed(deed, 'fr'))]
}

test.each<[Command, string, string]>([
  [{ type: 'StartSegment', turn: 1, to: '2.1' }, 'gave the floor to K. Mingeirou', 'parole donnée à K. Mingeirou'],
  [{ type: 'StartSegment', turn: 1, to: 'qa' }, 'opened qa', 'ouverture\u00a0: qa'],
  [{ type: 'SkipSegment', segment: '4.1' }, 'skipped Z. Cabais', 'Z. Cabais\u00a0: intervention écartée'],
  [
    { type: 'AddTime', turn: 1, to: 'slot', by: minutes(-1) },
    'took 1\u00a0min from the slot',
    '1\u00a0min de moins pour le point',
  ],
  [{ type: 'SetFloorLanguage', turn: 1, from: 'en', to: 'en' }, 'confirmed English', 'anglais confirmé'],
  [
    { type: 'SetFloorLanguage', turn: 1, from: 'en', to: 'fr' },
    'corrected the floor language to French',
    'langue corrigée\u00a0: français',
  ],
])('the undo line says what was done: %o', (command, english, french) => {
  expect(said(command)).toEqual([english, french])
})

test('what cannot be undone is not on the undo line', () => {
  expect(said({ type: 'ResetShow' })).toBeNull()
})

test('an overtaken press names the press that came first, and no older one', () => {
  const seen = rehearsal.show().revision
  expect(overtaker(live(), seen)).toBeNull()
  rehearsal.press({ type: 'StartSegment', turn: seen, to: '2.1' }, at(5), { ...MODERATOR, name: 'Ana' })
  rehearsal.press({ type: 'HoldShow', turn: rehearsal.show().floor.turn?.id ?? null }, at(6))
  const line = overtaker(live(), seen)
  expect(line?.command).toMatchObject({ type: 'StartSegment', to: '2.1' })
  expect(line && presser(agenda, line.by)).toEqual({ name: 'Ana' })
})

test('who pressed: a person of the agenda, else the name of the link, else the role', () => {
  expect(presser(agenda, { role: 'moderator', person: 'gonzalez-morales', name: 'Chair' })).toEqual({
    name: 'F. González Morales',
  })
  expect(presser(agenda, { role: 'admin', person: null, name: null })).toEqual({ role: 'admin' })
})
