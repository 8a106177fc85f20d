import { expect, test } from 'vitest'
import type { Command } from '../../../shared/domain/commands.ts'
import { minutes, seconds } from '../../../shared/domain/time.ts'
import { sayDone } from '../../../shared/words/done.ts'
import { done as en } from '../../../shared/words/en/presses/done.ts'
import { done as fr } from '../../../shared/words/fr/presses/done.ts'
import { at, KALLIOPE, PIERRE, smallAgenda, ZITA } from '../../../testing/show/agendas.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { liveNames } from './liveNames.ts'

const agenda = smallAgenda()
const { press, show } = rehearse(agenda, at(-60))
const live = () => pageView('moderator', show())
const turn = () => live().turn?.id ?? null
press({ type: 'StartShow', start: 'as-planned' }, at(0))
press({ type: 'StartSegment', turn: turn(), to: '2.1' }, at(5))
const speech = turn()
const asked = { kind: 'point-of-order', language: 'fr', note: null, behalf: null } as const
press({ type: 'EnterRequest', slot: 'brief', asker: { is: 'person', person: ZITA }, ...asked }, at(6))
const request = live().queue.requests[0]?.id ?? ''
press({ type: 'GiveFloor', turn: speech, request, interrupt: false }, at(7))
const interruption = turn()
press({ type: 'EndTurn', turn: interruption }, at(8))

const edit = (edit: Extract<Command, { type: 'EditAgenda' }>['edit']): Command => ({ type: 'EditAgenda', edit })

test.each<[Command, string, string]>([
  [{ type: 'StartSegment', turn: 1, to: '2.1' }, 'gave the floor to K. Mingeirou', 'parole donnée à K. Mingeirou'],
  [{ type: 'StartSegment', turn: 1, to: 'qa' }, 'opened qa', 'ouverture : qa'],
  [{ type: 'SkipSegment', segment: '4.1' }, 'skipped Z. Cabais', 'Z. Cabais : intervention écartée'],
  [
    { type: 'AddTime', turn: 1, to: 'slot', by: minutes(-1) },
    'took 1 min from the slot',
    '1 min de moins pour le point',
  ],
  [{ type: 'SetFloorLanguage', turn: 1, from: 'en', to: 'en' }, 'confirmed English', 'anglais confirmé'],
  [
    { type: 'SetFloorLanguage', turn: 1, from: 'en', to: 'fr' },
    'corrected the floor language to French',
    'langue corrigée : français',
  ],
  [{ type: 'OpenList', slot: 'qa' }, 'opened the list of qa', 'liste ouverte : qa'],
  [{ type: 'CloseList', slot: 'qa', when: 'now' }, 'closed the list of qa', 'liste close : qa'],
  [
    { type: 'CloseList', slot: 'qa', when: { at: at(45) } },
    'set the list of qa to close at 15:15',
    'clôture de la liste à 15 h 15 : qa',
  ],
  [
    { type: 'CloseList', slot: 'qa', when: { after: minutes(5) } },
    'set the list of qa to close after 5 min',
    'clôture de la liste dans 5 min : qa',
  ],
  [{ type: 'CallRequest', request }, 'called Z. Cabais', 'appel : Z. Cabais'],
  [
    { type: 'GiveFloor', turn: speech, request, interrupt: false },
    'let Z. Cabais interrupt',
    'interruption accordée à Z. Cabais',
  ],
  [{ type: 'EndTurn', turn: interruption }, 'gave the floor back to K. Mingeirou', 'parole rendue à K. Mingeirou'],
  [
    { type: 'SetLimit', slot: 'brief', of: 'all', limit: seconds(90) },
    'limited all who wait to 1:30 each',
    'liste limitée à 1:30 par personne',
  ],
  [
    { type: 'SetLimit', slot: 'brief', of: { kind: 'question' }, limit: minutes(2) },
    'limited every question to 2 min',
    'limite de 2 min pour toutes les questions',
  ],
  [
    { type: 'CarryRequests', from: 'brief', to: 'qa' },
    'carried those not reached in brief into qa',
    'demandes non atteintes reportées : brief, vers qa',
  ],
  [
    edit({ edit: 'replace-speaker', segment: '2.2', from: PIERRE, to: KALLIOPE, language: 'en', assumed: false }),
    'put K. Mingeirou in the place of P. Cazenave',
    'remplacement de P. Cazenave par K. Mingeirou',
  ],
  [edit({ edit: 'drop-slot', slot: 'qa' }), 'dropped qa from the agenda', 'point supprimé : qa'],
  [edit({ edit: 'move-hard-end', from: null, to: at(70) }), 'moved the hard end', 'fin impérative déplacée'],
  [
    { type: 'CatchUp', turn: 1, changes: [], slotBy: minutes(-2), skip: ['4.1'] },
    'shortened the rest: 2 items',
    'suite raccourcie : 2 éléments',
  ],
])('QUE-23 the undo line says what was done: %o', (command, english, french) => {
  const said = [
    sayDone(en, command, liveNames(agenda, live(), 'en')),
    sayDone(fr, command, liveNames(agenda, live(), 'fr')),
  ]
  expect(said.map((each) => each.replaceAll('\u00a0', ' '))).toEqual([english, french])
})
