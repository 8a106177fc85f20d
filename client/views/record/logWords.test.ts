import { describe, expect, test } from 'vitest'
import { type LogLine, recordOf } from '../../../shared/domain/record.ts'
import { minutes, seconds } from '../../../shared/domain/time.ts'
import { at, smallAgenda, T0 } from '../../../shared/testing/agendas.ts'
import { rehearse } from '../../../shared/testing/rehearsal.ts'
import { record as en } from '../../../shared/words/en/pages/record.ts'
import { record as fr } from '../../../shared/words/fr/pages/record.ts'
import { presserSaid, pressSaid } from './logWords.ts'

const show = rehearse(smallAgenda(), at(-60))
show.press({ type: 'StartShow', start: 'as-planned' }, T0)
const record = recordOf(show.history(), at(1))

describe('REC-3 the log says what was done', () => {
  test.each<[LogLine['command'], string, string]>([
    [{ type: 'LoadAgenda' }, 'Loaded the agenda', 'A chargé l’ordre du jour'],
    [
      { type: 'PutClockBack' },
      'Put the server’s clock right, which had been ahead',
      'A remis à l’heure l’horloge du serveur, qui avançait',
    ],
    [
      { type: 'StartSegment', turn: 1, to: '2.1' },
      'Gave the floor to Kalliope Mingeirou',
      'A donné la parole à Kalliope Mingeirou',
    ],
    [{ type: 'StartSegment', turn: 1, to: 'qa' }, 'Opened qa', 'A ouvert qa'],
    [{ type: 'SkipSegment', segment: '4.1' }, 'Skipped Zita Cabais', 'A retiré Zita Cabais'],
    [
      { type: 'AddTime', turn: 1, to: 'turn', by: minutes(1) },
      'Added 1:00 to the turn',
      'A ajouté 1:00 à la prise de parole',
    ],
    [{ type: 'AddTime', turn: 1, to: 'slot', by: seconds(-30) }, 'Took 0:30 from the slot', 'A retiré 0:30 au point'],
    [
      { type: 'SetFloorLanguage', turn: 1, from: 'en', to: 'en' },
      'Confirmed that the floor is in English',
      'A confirmé la langue de l’orateur\u00a0: anglais',
    ],
    [{ type: 'SetMic', on: true }, 'Went on mic', 'A pris le micro'],
    [{ type: 'AskHandover', partner: 'fr-2' }, 'Asked for a handover', 'A demandé la relève'],
    [{ type: 'AnswerHandover', handover: 4, accept: false }, 'Declined the handover', 'A décliné la relève'],
    [
      { type: 'SendSignal', kind: 'slow-down', turn: 2 },
      'Signalled: slow down',
      'A signalé\u00a0: demande de ralentir',
    ],
    [
      { type: 'SendSignal', kind: 'resumed', turn: 2 },
      'Signalled: interpretation resumed',
      'A signalé\u00a0: reprise de l’interprétation',
    ],
    [
      { type: 'AnswerSignal', signal: 5, presses: 2, to: 'handled' },
      'Is handling a signal',
      'Prend un signal en charge',
    ],
    [
      { type: 'SetReady', person: 'أمينة الخطيب', ready: true },
      '\u2068أمينة الخطيب\u2069 is ready',
      '\u2068أمينة الخطيب\u2069 se dit prêt ou prête',
    ],
    [
      { type: 'Undo', revision: 2 },
      'Undid: Started the session as planned',
      'A annulé\u00a0: A ouvert la séance aux heures prévues',
    ],
  ])('%o', (command, english, french) => {
    expect(pressSaid(command, record, { words: en, language: 'en' })).toBe(english)
    expect(pressSaid(command, record, { words: fr, language: 'fr' })).toBe(french)
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
