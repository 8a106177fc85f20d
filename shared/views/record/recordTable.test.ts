import { expect, test } from 'vitest'
import { at, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { interpreterNamed, rehearse } from '../../../testing/show/rehearsal.ts'
import { recordOf } from '../../domain/record/recordOf.ts'
import { instant } from '../../domain/time.ts'
import { tables as en } from '../../words/en/api/tables.ts'
import { tables as fr } from '../../words/fr/api/tables.ts'
import { recordTable } from './recordTable.ts'

const told = new Map([
  ['en', en.record],
  ['fr', fr.record],
])

test('REC-1 REC-2 the table has a row a turn, in each language that it is told', () => {
  const stage = rehearse(smallAgenda(), T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, instant(at(0, 7) + 250))
  stage.press({ type: 'SendSignal', kind: 'slow-down', turn: 2 }, at(1), interpreterNamed('fr-1'))
  stage.press({ type: 'SendSignal', kind: 'slow-down', turn: 2 }, at(1), interpreterNamed('en-1'))
  stage.press({ type: 'StartSegment', turn: 2, to: '2.1' }, at(6))
  stage.press({ type: 'SetFloorLanguage', turn: 5, from: 'en', to: 'fr' }, at(8))
  stage.press({ type: 'EndTurn', turn: 5 }, at(10, 30))
  const [headings, first, second, chair] = recordTable(recordOf(stage.history(), at(11)), told)
  expect(headings?.[1]).toBe('Slot / Point')
  expect(first).toEqual([
    '1',
    'welcome',
    'segment / intervention',
    'Felipe González Morales',
    '',
    '2022-05-20 14:30:00',
    '2022-05-20 14:30:07',
    '2022-05-20 14:36:00',
    'UTC+02:00',
    '5:52',
    '5:00',
    '0:52',
    '0:00',
    'EN 5:52 (planned / prévu)',
    'slow down / demande de ralentir ×2 (FR, EN): lapsed / caduc',
  ])
  expect(second?.at(-2)).toBe('EN 2:00 (planned / prévu); FR 2:30 (corrected / corrigé)')
  expect(chair).toMatchObject({ 0: '2', 2: 'chair / présidence', 5: '', 7: '', 10: '' })
})

test('REC-9 the table says what became of each signal, and keeps those of when nobody spoke', () => {
  const stage = rehearse(smallAgenda(), T0)
  stage.press({ type: 'SendSignal', kind: 'need-text', turn: null }, at(-5), interpreterNamed('fr-1'))
  stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
  const turn = stage.show().floor.turn?.id ?? null
  stage.press({ type: 'SendSignal', kind: 'cannot-hear', turn }, at(1), interpreterNamed('en-2'))
  const signal = stage.show().signals.at(-1)?.id ?? 0
  stage.press({ type: 'AnswerSignal', signal, presses: 1, to: 'seen' }, at(2))
  const [headings, welcome, silent, ...none] = recordTable(recordOf(stage.history(), at(3)), told)
  expect(welcome?.at(-1)).toBe('cannot hear the speaker / l’orateur ne s’entend pas ×1 (EN): seen / vu')
  expect(silent).toMatchObject({ 2: 'nobody / personne', 6: '2022-05-20 14:25:00' })
  expect(silent?.at(-1)).toBe('we need the text / il nous faut le texte ×1 (FR): unanswered / sans réponse')
  expect(silent).toHaveLength(headings?.length ?? 0)
  expect(none).toEqual([])
})
