import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../shared/domain/actor.ts'
import { segmentsInOrder } from '../shared/domain/agenda/agenda.ts'
import { LIMITS } from '../shared/domain/agenda/limits.ts'
import { type Command, commands, commandTypes, weighed } from '../shared/domain/commands.ts'
import { decide } from '../shared/domain/decide.ts'
import type { Moment } from '../shared/domain/decision.ts'
import { PAPERS_MOST } from '../shared/domain/papers/papers.ts'
import type { Shortening } from '../shared/domain/runOfShow/catchUp.ts'
import type { Show } from '../shared/domain/show.ts'
import { minutes, NONE } from '../shared/domain/time.ts'
import { commandSchema } from '../shared/protocol/commands/commandSchema.ts'
import { problemCodes } from '../shared/protocol/problems.ts'
import { BOUNDS } from '../shared/views/bounds.ts'
import { at, booth, breakSlot, smallAgenda, T0, ZITA } from '../testing/show/agendas.ts'
import { play } from '../testing/show/play.ts'
import { randomPresses } from '../testing/show/randomPresses.ts'
import { interpreterNamed, MODERATOR, type Rehearsal, rehearse } from '../testing/show/rehearsal.ts'
import { asking, type Discussion, give, inDiscussion, must, ordinaryGuest } from '../testing/show/room.ts'

const spec = readFileSync(fileURLToPath(new URL('../SPEC.md', import.meta.url)), 'utf8')

const ROLES_TOLD = ['moderator', 'crew', 'speaker', 'interpreter'] as const

interface Told {
  readonly type: string
  readonly by: readonly string[]
  readonly codes: readonly string[]
}

const aboveTable = spec.slice(spec.indexOf('Any command may be refused'), spec.indexOf('| Command |'))
const ofEdits = spec.slice(spec.indexOf('- **EDT-1**'), spec.indexOf('- **EDT-4**'))

const table: readonly Told[] = [
  ...spec.matchAll(/^\| (`[A-Z]\w+`(?:, `[A-Z]\w+`)*) \|[^|]*\|([^|]*)\|([^|]*)\|$/gm),
].flatMap(([, names = '', who = '', why = '']) =>
  namesIn(names).map((type) => ({
    type,
    by: ROLES_TOLD.filter((role) => who.includes(role)),
    codes: [...codesIn(why), ...(why.includes('section EDT') ? codesIn(ofEdits) : [])],
  })),
)

const TOO_LARGE: readonly string[] = Object.keys(BOUNDS).map((part) => `${part}-full`)

test('the table of commands has them all, each with those who may press it', () => {
  expect(table.map(({ type }) => type).sort()).toEqual([...commandTypes].sort())
  for (const { type, by } of table) {
    const allowed: readonly string[] = commands[commandTypes.find((each) => each === type) ?? 'Undo'].by
    expect([type, ...by]).toEqual([type, ...ROLES_TOLD.filter((role) => allowed.includes(role))])
  }
})

test('what any command may be refused with is told above the table, with those that may be too large', () => {
  expect(codesIn(aboveTable)).toEqual(expect.arrayContaining(['not-allowed', ...TOO_LARGE]))
  expect(namesIn(aboveTable)).toEqual(commandTypes.filter((type) => weighed(type) !== false))
  const told: readonly string[] = [...codesIn(aboveTable), ...table.flatMap(({ codes }) => codes)]
  expect(told.filter((each) => !(problemCodes as readonly string[]).includes(each))).toEqual([])
})

/** With a break, which has no list and no language. */
const agenda = smallAgenda({
  slots: smallAgenda().slots.flatMap((slot, n) => (n === 1 ? [slot, breakSlot('coffee', minutes(10))] : [slot])),
})

test('each refusal that a command meets is told of it, and each that is told can be met', { timeout: 60_000 }, () => {
  const met = new Set([...metByChance(), ...metByHand()])
  const told = new Set(table.flatMap(({ type, codes }) => codes.map((code) => `${type} ${code}`)))
  expect([...met].filter((each) => !told.has(each)).sort()).toEqual([])
  expect([...told].filter((each) => !met.has(each)).sort()).toEqual([])
})

/** By a press, by the same one again and from elsewhere; and by one with something in it wrong, as far as it is let in. */
function metByChance(): ReadonlySet<string> {
  const met = new Set<string>()
  const meet = ({ by, now }: Moment, command: Command, ...shows: readonly Show[]) => {
    for (const show of shows) {
      const decision = decide(show, command, { by, now })
      if ('refused' in decision && decision.refused !== 'not-allowed') met.add(`${command.type} ${decision.refused}`)
    }
  }
  fc.assert(
    fc.property(randomPresses(agenda, 150), (run) => {
      play(agenda, run, ({ before, after, command, by, now }) => {
        meet({ by, now }, command, before, after)
        meet({ by: { ...by, booth: null }, now }, command, before)
        meet({ by: { ...by, person: 'fr-2', booth: 'fr' }, now }, command, before, after)
        for (const slip of before.revision % 5 === 0 ? slips(command) : []) {
          const { success, data } = commandSchema.safeParse(slip)
          if (success) meet({ by, now }, data, before)
        }
      })
    }),
    { seed: 20_220_520, numRuns: 150 },
  )
  return met
}

type Hand = readonly [Command, Actor?]

const LATE = at(25)
const EN_1 = interpreterNamed('en-1')
const FR_1 = interpreterNamed('fr-1')

const inTheDiscussion: readonly ((stage: Discussion) => Hand)[] = [
  () => [{ type: 'CloseList', slot: 'qa', when: { at: at(24) } }],
  () => [{ type: 'CloseList', slot: 'welcome', when: 'now' }],
  () => [{ type: 'CarryRequests', from: 'brief', to: 'welcome' }],
  () => [{ type: 'SetTurnLength', length: minutes(4) }, FR_1],
  (stage) => {
    const request = stage.ask(ZITA, 21)
    must(stage.press({ type: 'MarkAbsent', request }, at(22)))
    stage.ask(ZITA, 23)
    return [{ type: 'CallRequest', request }]
  },
  (stage) => {
    stage.ask(ZITA, 21)
    const request = stage.ask(ZITA, 22, 'statement')
    return [{ type: 'EditRequest', request, seen: stage.request(request).changed, ...asking() }]
  },
  (stage) => [toFloor((turnOf(stage) ?? 0) - 1)],
  (stage) => {
    must(stage.press({ type: 'EnterRequest', slot: 'qa', asker: ordinaryGuest(1), ...asking() }, at(21)))
    must(give(stage, `r${stage.show().revision}`, at(22)))
    return [toFloor(turnOf(stage) ?? 0)]
  },
  (stage) => [catchUp(stage, {})],
  (stage) => [catchUp(stage, { skip: ['4.1', '4.1'] })],
  (stage) => [catchUp(stage, { changes: [{ segment: '4.1', from: minutes(5), to: NONE }] })],
  () => [{ type: 'EditAgenda', edit: { edit: 'fix-start', slot: 'closing', to: false } }],
  () => [{ type: 'AddPaper', paper: { is: 'name', person: 'nobody', sayAs: 'NO-buddy' } }],
  (stage) => {
    const paper: Command = { type: 'AddPaper', paper: { is: 'name', person: ZITA, sayAs: 'ZEE-ta' } }
    for (let n = 0; n < PAPERS_MOST; n += 1) must(stage.press(paper, at(21)))
    return [paper]
  },
  (stage) => {
    must(stage.press({ type: 'AddPaper', paper: { is: 'name', person: ZITA, sayAs: 'ZEE-ta' } }, at(21), EN_1))
    return [{ type: 'RemovePaper', paper: stage.show().revision }, FR_1]
  },
  (stage) => {
    must(stage.press({ type: 'SendSignal', kind: 'slow-down', turn: turnOf(stage) }, at(21), EN_1))
    return [{ type: 'AnswerSignal', signal: stage.show().revision, presses: 1, to: 'resolved' }, FR_1]
  },
]

const beforeTheStart: readonly ((stage: Rehearsal) => Hand)[] = [
  () => [toFloor(1)],
  (stage) => {
    for (const { id } of segmentsInOrder(stage.show().agenda))
      must(stage.press({ type: 'SkipSegment', segment: id }, T0))
    return [{ type: 'StartShow', start: 'now' }]
  },
  (stage) => {
    for (const slot of ['welcome', 'brief', 'qa']) {
      must(stage.press({ type: 'EditAgenda', edit: { edit: 'drop-slot', slot } }, T0))
    }
    return [{ type: 'EditAgenda', edit: { edit: 'drop-slot', slot: 'closing' } }]
  },
  (stage) => {
    must(stage.press({ type: 'SetMic', on: true }, T0, FR_1))
    must(stage.press({ type: 'AskHandover', partner: 'fr-2' }, T0, FR_1))
    return [{ type: 'CancelHandover', handover: stage.show().revision }, interpreterNamed('fr-3')]
  },
]

const LEE = { name: 'Lee Ng', sayAs: null, function: null, organisation: null }

/** What chance hardly ever comes to. */
function metByHand(): readonly string[] {
  const early = () => rehearse(smallAgenda({ booths: [booth('fr', 3)] }), T0)
  const crowd = Array.from({ length: LIMITS.people }, (_, n) => ({ ...LEE, id: `p${n}`, alsoPrintedAs: [] }))
  const full = rehearse(smallAgenda({ people: crowd }), T0)
  return [
    ...inTheDiscussion.map((make) => pressedBy(inDiscussion(), make)),
    ...beforeTheStart.map((make) => pressedBy(early(), make)),
    pressedBy(full, () => [{ type: 'EditAgenda', edit: { edit: 'add-person', person: { ...LEE, id: 'lee' } } }]),
  ]
}

function pressedBy<S extends Rehearsal>(stage: S, make: (stage: S) => Hand): string {
  const [command, by = MODERATOR] = make(stage)
  return `${command.type} ${stage.press(command, LATE, by)}`
}

function toFloor(turn: number): Command {
  return { type: 'SendMessage', audience: { to: 'floor', turn }, text: 'To the end', weight: 'note', lasts: null }
}

function catchUp(stage: Rehearsal, what: Partial<Shortening>): Command {
  return { type: 'CatchUp', turn: turnOf(stage), changes: [], slotBy: NONE, skip: [], ...what }
}

function turnOf(stage: Rehearsal): number | null {
  return stage.show().floor.turn?.id ?? null
}

/** With one thing in it changed. */
function slips(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each, n) => slips(each).map((slip) => value.with(n, slip)))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, each]) => slips(each).map((slip) => ({ ...value, [key]: slip })))
  }
  if (typeof value === 'string') return ['nobody', 'de', 'break']
  return typeof value === 'number' ? [0, value - 3_600_000, value + 1] : ['nobody', 0, value === false]
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name)
}

function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, code = '']) => code)
}
