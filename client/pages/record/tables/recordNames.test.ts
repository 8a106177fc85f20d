import { describe, expect, test } from 'vitest'
import type { LogLine } from '../../../../shared/domain/record/record.ts'
import { recordOf } from '../../../../shared/domain/record/recordOf.ts'
import { minutes, seconds } from '../../../../shared/domain/time.ts'
import { type DoneWords, sayDone } from '../../../../shared/words/done.ts'
import { record as en } from '../../../../shared/words/en/pages/record.ts'
import { done as doneEn } from '../../../../shared/words/en/presses/done.ts'
import { done as doneFr } from '../../../../shared/words/fr/presses/done.ts'
import type { Language } from '../../../../shared/words/languages.ts'
import { at, smallAgenda, T0 } from '../../../../testing/show/agendas.ts'
import { rehearse } from '../../../../testing/show/rehearsal.ts'
import { presserSaid } from './presser.ts'
import { recordNames } from './recordNames.ts'

const show = rehearse(smallAgenda(), at(-60))
show.press({ type: 'StartShow', start: 'as-planned' }, T0)
const record = recordOf(show.history(), at(1))

const said = (command: LogLine['command'], language: Language, words: DoneWords) =>
  sayDone(words, command, recordNames(record, { words, language, zone: record.zone, knownName: () => null }))

describe('REC-3 the log says what was done', () => {
  test.each<[LogLine['command'], string, string]>([
    [{ type: 'LoadAgenda' }, 'loaded the agenda', 'ordre du jour chargé'],
    [
      { type: 'PutClockBack' },
      'put the server’s clock right, which had been ahead',
      'horloge du serveur, qui avançait, remise à l’heure',
    ],
    [
      { type: 'StartSegment', turn: 1, to: '2.1' },
      'gave the floor to Kalliope Mingeirou',
      'parole donnée à Kalliope Mingeirou',
    ],
    [{ type: 'StartSegment', turn: 1, to: 'qa' }, 'opened qa', 'ouverture\u00a0: qa'],
    [{ type: 'SkipSegment', segment: '4.1' }, 'skipped Zita Cabais', 'Zita Cabais\u00a0: intervention écartée'],
    [
      { type: 'AddTime', turn: 1, to: 'turn', by: minutes(1) },
      'added 1\u00a0min to the turn',
      '1\u00a0min de plus pour le tour',
    ],
    [
      { type: 'AddTime', turn: 1, to: 'slot', by: seconds(-30) },
      'took 0:30 from the slot',
      '0:30 de moins pour le point',
    ],
    [{ type: 'SetFloorLanguage', turn: 1, from: 'en', to: 'en' }, 'confirmed English', 'anglais confirmé'],
    [{ type: 'SetMic', on: true }, 'went on mic', 'micro pris'],
    [{ type: 'AskHandover', partner: 'fr-2' }, 'asked for a handover', 'relève demandée'],
    [{ type: 'AnswerHandover', handover: 4, accept: false }, 'declined the handover', 'relève déclinée'],
    [{ type: 'SendSignal', kind: 'slow-down', turn: 2 }, 'signalled: slow down', 'signal\u00a0: demande de ralentir'],
    [
      { type: 'SendSignal', kind: 'resumed', turn: 2 },
      'signalled: interpretation resumed',
      'signal\u00a0: reprise de l’interprétation',
    ],
    [{ type: 'AnswerSignal', signal: 5, presses: 2, to: 'handled' }, 'took a signal in hand', 'signal pris en charge'],
    [
      { type: 'SetReady', person: 'أمينة الخطيب', ready: true },
      'said that \u2068أمينة الخطيب\u2069 is ready',
      '\u2068أمينة الخطيب\u2069\u00a0: prêt ou prête',
    ],
    [
      { type: 'Undo', revision: 2 },
      'undid: started the session as planned',
      'annulation\u00a0: séance commencée comme prévu',
    ],
  ])('%o', (command, english, french) => {
    expect(said(command, 'en', doneEn)).toBe(english)
    expect(said(command, 'fr', doneFr)).toBe(french)
  })

  test.each([
    [{ role: 'moderator', person: null, name: 'Co-moderator', booth: null }, 'Co-moderator, moderator'],
    [{ role: 'interpreter', person: 'fr-1', name: null, booth: 'fr' }, 'FR 1, interpreter'],
    [{ role: 'interpreter', person: null, name: null, booth: 'fr' }, 'Booth FR'],
    [{ role: 'moderator', person: null, name: null, booth: null }, 'Moderator'],
  ] as const)('%o', (by, expected) => {
    const line: LogLine = { revision: 3, at: at(1), by, command: { type: 'EndShow' }, undone: false }
    expect(presserSaid(line, (id) => (id === 'fr-1' ? 'FR 1' : null), en)).toBe(expected)
  })
})
