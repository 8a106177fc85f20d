import { describe, expect, test } from 'vitest'
import { at, ZITA } from '../../../testing/show/agendas.ts'
import { interpreterNamed } from '../../../testing/show/rehearsal.ts'
import { asking, CREW, give, inDiscussion, must } from '../../../testing/show/room.ts'
import type { Role } from '../../domain/actor.ts'
import { decideWake } from '../../domain/decide.ts'
import type { ShowRecord } from '../../domain/record/record.ts'
import { recordOf } from '../../domain/record/recordOf.ts'
import { minutes, NONE } from '../../domain/time.ts'
import { liveSeenBy } from '../seenBy.ts'
import { recordSeenBy } from './recordSeenBy.ts'

const [one, two] = [interpreterNamed('fr-1'), interpreterNamed('fr-2')]

/** A run with some of everything in it. */
function full(): ShowRecord {
  const stage = inDiscussion()
  must(stage.press({ type: 'SetMic', on: true }, at(20), one))
  must(stage.press({ type: 'SetBoothReady', ready: true }, at(20), one))
  must(stage.press({ type: 'SetTurnLength', length: minutes(15) }, at(20), one))
  must(stage.press({ type: 'AskHandover', partner: 'fr-2' }, at(21), one))
  const asked = stage.show().revision
  must(stage.press({ type: 'AnswerHandover', handover: asked, accept: false }, at(21), two))
  must(stage.press({ type: 'AskHandover', partner: 'fr-2' }, at(22), one))
  stage.keep({ type: 'Wake' }, decideWake(stage.show(), at(24)), at(24))
  const term = { is: 'term', on: null, words: { en: 'root causes' }, note: null } as const
  must(stage.press({ type: 'AddPaper', paper: term }, at(23), CREW))
  must(stage.press({ type: 'LookAtPapers' }, at(24), two))
  must(stage.press({ type: 'SendSignal', kind: 'slow-down', turn: 3 }, at(24), two))
  must(stage.press({ type: 'AnswerSignal', signal: stage.show().revision, presses: 1, to: 'resolved' }, at(25), one))
  const guest = { is: 'guest' as const, guest: { name: 'Ana Silva', organisation: 'IOM' } }
  must(stage.press({ type: 'EnterRequest', slot: 'qa', asker: guest, ...asking() }, at(25), CREW))
  const request = stage.ask(ZITA, 25)
  must(give(stage, `r${stage.show().revision - 1}`, at(26)))
  must(give(stage, request, at(28)))
  return recordOf(stage.history(), at(30))
}

function pathsOf(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => pathsOf(each, path))
  if (typeof value !== 'object' || value === null) return [path]
  // What is within a command is the protocol's, and texts are by language.
  if (path.endsWith('.command') || path.endsWith('title')) return [path]
  return Object.entries(value).flatMap(([key, part]) => pathsOf(part, path === '' ? key : `${path}.${key}`))
}

const of = (name: string, fields: readonly string[]) => fields.map((field) => `${name}.${field}`)
const span = ['start', 'end', 'lasted', 'held']
const person = ['id', 'name', 'organisation']

/** Whoever reads a record finds these fields and no other; a new one fails here until somebody has said for whom it is. */
const ROOM = [
  ...['show', 'title', 'run', 'status', 'zone', 'madeAt', 'startedAt', 'endedAt', 'behind'],
  ...of('planned', ['start', 'end', 'hardEnd']),
  ...of('slots', ['id', 'number', 'kind', 'title', 'actual', 'planned.start', 'planned.duration']),
  ...of('slots.actual', span),
  ...of('slots.segments', ['id', 'number', 'title', 'allotted', 'fate', 'actual']),
  ...of('slots.segments.planned', ['start', 'duration', 'language']),
  ...of('slots.segments.speaker', person),
  ...of('slots.segments.actual', span),
  ...of('turns', ['id', 'kind', 'slot', 'segment', 'person', 'guest', 'resumes', 'limit', 'over']),
  ...of('turns.person', person),
  ...of('turns.guest', ['name', 'organisation']),
  ...of('turns.actual', span),
  ...of('turns.languages', ['language', 'certainty', 'at']),
  ...of('turns.stretches', ['language', 'certainty', 'start', 'end']),
  ...of('requests', ['id', 'slot', 'kind', 'language', 'behalf', 'askedAt', 'state', 'since', 'carriedFrom']),
  ...of('requests.who', ['name', 'organisation']),
  ...of('signals', ['id', 'kind', 'turn', 'at', 'booths', 'presses', 'state', 'since']),
  ...of('signals.about', ['name', 'organisation']),
  ...of('log', ['revision', 'at', 'command', 'undone']),
  ...of('log.by', ['role', 'person', 'name', 'booth']),
]
const LOADS = [
  'booths.id',
  'booths.language',
  'booths.worked',
  ...of('booths.interpreters', ['id', 'name', 'interpreted']),
]

describe('INT-15 the record, as each role may read it', () => {
  const record = full()
  const seen = (role: Role) => recordSeenBy(role, record)

  test.each([
    ['admin', [...ROOM, ...LOADS]],
    ['moderator', [...ROOM, ...LOADS]],
    ['crew', ROOM],
  ] as const)('%s gets these fields and no other', (role, expected) => {
    expect([...new Set(pathsOf(seen(role), ''))].sort()).toEqual([...expected].sort())
  })

  test('a field that is added to the record reaches nobody by itself', () => {
    const more = { ...record, secret: 1, turns: record.turns.map((turn) => ({ ...turn, secret: 1 })) }
    expect(JSON.stringify(recordSeenBy('admin', more))).not.toContain('secret')
  })

  test.each([
    ['admin', ['SetMic', 'SetBoothReady', 'SendSignal', 'AnswerSignal']],
    ['moderator', ['SetMic', 'SetBoothReady', 'SendSignal', 'AnswerSignal']],
    ['crew', ['SetBoothReady', 'SendSignal', 'AnswerSignal']],
    ['speaker', []],
    ['interpreter', []],
    ['public', []],
  ] as const)('of what the booths pressed, %s reads %o', (role, expected) => {
    const booths = seen(role).log.filter(({ by }) => by.role === 'interpreter')
    expect(booths.map(({ command }) => command.type)).toEqual(expected)
  })

  test('handovers, who declined, that one lapsed, turn lengths and who looked at papers are in nobody’s', () => {
    for (const role of ['admin', 'moderator', 'crew'] as const) {
      const types = seen(role).log.map(({ command }) => command.type)
      expect(types.filter((type) => /Handover|Wake|TurnLength|LookAt/.test(type))).toEqual([])
    }
  })

  test('who signalled or spoke for the booth is its booth, never one of its interpreters', () => {
    for (const role of ['admin', 'moderator', 'crew'] as const) {
      const unnamed = seen(role).log.filter(({ command }) => /Signal|BoothReady/.test(command.type))
      expect(unnamed.map(({ by }) => by)).toEqual(
        unnamed.map(() => ({ role: 'interpreter', person: null, name: null, booth: 'fr' })),
      )
    }
    expect(JSON.stringify(seen('crew'))).not.toMatch(/fr-[12]/)
  })

  test('moderators learn what each booth had to work, and who did it', () => {
    // English on the floor since 14:30: the French booth works, fr-1 on mic from 14:50.
    expect(seen('moderator').booths).toEqual([
      {
        id: 'en',
        language: 'en',
        worked: NONE,
        interpreters: [
          { id: 'en-1', name: 'EN 1', interpreted: NONE },
          { id: 'en-2', name: 'EN 2', interpreted: NONE },
        ],
      },
      {
        id: 'fr',
        language: 'fr',
        worked: minutes(30),
        interpreters: [
          { id: 'fr-1', name: 'FR 1', interpreted: minutes(10) },
          { id: 'fr-2', name: 'FR 2', interpreted: NONE },
        ],
      },
    ])
    for (const role of ['crew', 'speaker', 'interpreter', 'public'] as const) expect(seen(role).booths).toEqual([])
  })
})

test('INT-15 REC-3 what else the server did by itself stays in the log', () => {
  const stage = inDiscussion()
  must(stage.press({ type: 'CloseList', slot: 'qa', when: { at: at(22) } }, at(21)))
  stage.keep({ type: 'Wake' }, decideWake(stage.show(), at(22)), at(22))
  expect(recordOf(stage.history(), at(23)).log.at(-1)?.command.type).toBe('Wake')
})

test('INT-15 a signal that was taken back says that its booth did, and not who of it', () => {
  const stage = inDiscussion()
  must(stage.press({ type: 'SendSignal', kind: 'slow-down', turn: 3 }, at(21), one))
  must(stage.press({ type: 'AnswerSignal', signal: 4, presses: 1, to: 'resolved' }, at(22), { ...two, name: 'FR 2' }))
  const [signal] = liveSeenBy('moderator', stage.show()).signals
  expect(signal?.by).toEqual({ role: 'interpreter', person: null, name: null })
})
