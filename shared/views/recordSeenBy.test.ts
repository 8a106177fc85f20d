import { expect, test } from 'vitest'
import { recordOf } from '../domain/record.ts'
import { at, smallAgenda, T0 } from '../testing/agendas.ts'
import { interpreterNamed, rehearse } from '../testing/rehearsal.ts'
import { recordSeenBy } from './recordSeenBy.ts'

test('INT-15 the crew’s record leaves out what is the booths’ own, and keeps the signals', () => {
  const stage = rehearse(smallAgenda(), T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
  stage.press({ type: 'SetMic', on: true }, at(1), interpreterNamed('fr-1'))
  stage.press({ type: 'AskHandover', partner: 'fr-2' }, at(1), interpreterNamed('fr-1'))
  stage.press({ type: 'SendSignal', kind: 'need-text', turn: 2 }, at(1), interpreterNamed('fr-1'))
  const record = recordOf(stage.history(), at(2))
  const types = (role: 'crew' | 'moderator') => recordSeenBy(role, record).log.map(({ command }) => command.type)
  expect(types('moderator')).toEqual(['LoadAgenda', 'StartShow', 'SetMic', 'AskHandover', 'SendSignal'])
  expect(types('crew')).toEqual(['LoadAgenda', 'StartShow', 'SendSignal'])
})
