import { describe, expect, test } from 'vitest'
import { at, smallAgenda, T0 } from '../../testing/show/agendas.ts'
import { actor, interpreterNamed, MODERATOR, type Rehearsal, rehearse } from '../../testing/show/rehearsal.ts'
import { asking, CREW, inDiscussion, must, speakerNamed } from '../../testing/show/room.ts'
import type { Actor, Role } from '../domain/actor.ts'
import { unpackQueue } from '../protocol/sent/wireQueue.ts'
import { agendaSeenBy } from './agendaSeenBy.ts'
import { apiLive, papersSeenBy } from './apiView.ts'
import { liveSeenBy, meSeenBy, mineSeenBy } from './seenBy.ts'

const people = smallAgenda().people.map((person) => ({ ...person, sayAs: 'kah-LEE-oh-pee', alsoPrintedAs: ['K. M.'] }))
const agenda = smallAgenda({ people })

describe('ACC-2 what each role sees', () => {
  const roles: readonly (readonly [Role, { undo: boolean; backstage: boolean }])[] = [
    ['admin', { undo: true, backstage: true }],
    ['moderator', { undo: true, backstage: true }],
    ['crew', { undo: false, backstage: true }],
    ['interpreter', { undo: false, backstage: true }],
    ['speaker', { undo: false, backstage: false }],
    ['public', { undo: false, backstage: false }],
  ]
  test.each(roles)('%s', (role, { undo, backstage }) => {
    const stage = rehearse(agenda, T0)
    stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
    expect(liveSeenBy(role, stage.show()).undo.length).toBe(undo ? 1 : 0)
    const seen = JSON.stringify(agendaSeenBy(role, agenda))
    expect(seen.includes('kah-LEE-oh-pee'), 'how names are said').toBe(backstage)
    expect(seen.includes('K. M.'), 'how names were misprinted').toBe(backstage)
    expect(seen.includes('FR 1'), 'interpreters’ names').toBe(backstage)
    expect(seen.includes('Kalliope Mingeirou')).toBe(true)
  })

  test('the live view has these fields and no others', () => {
    const live = liveSeenBy('public', rehearse(agenda, T0).show())
    expect(Object.keys(live).sort()).toEqual(
      ['allotted', 'booths', 'changes', 'clocks', 'endedAt', 'fates', 'hardEnd', 'holdingSince', 'interrupted'].concat([
        'messages',
        'messagesBefore',
        'notices',
        'papers',
        'past',
        'plannedEnd',
        'queue',
        'readiness',
        'run',
        'shift',
        'signals',
        'slot',
        'startedAt',
        'status',
        'turn',
        'turns',
        'undo',
      ]),
    )
  })

  test.each(roles)('%s gets of a turn its named fields alone, whatever else comes to be known of it', (role) => {
    const stage = rehearse(agenda, T0)
    stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
    const { floor, ...show } = stage.show()
    if (floor.turn === null) throw new Error('the first turn is on')
    const more = { ...floor.turn, whispered: 'she is not ready' }
    const over = { ...more, endedAt: at(1) }
    const seen = { ...show, floor: { ...floor, turn: more, interrupted: more, turns: [over] } }
    const live = liveSeenBy(role, seen)
    const told = apiLive(role, seen, live)
    expect(told.turn).toMatchObject({ startedAt: at(0), timer: floor.turn.timer })
    expect(told.turns).toMatchObject([{ startedAt: at(0), endedAt: at(1) }])
    expect(JSON.stringify([live, told])).not.toContain('whispered')
  })

  test('undo lines name who pressed, never their link', () => {
    const stage = rehearse(agenda, T0)
    stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
    expect(JSON.stringify(liveSeenBy('moderator', stage.show()))).not.toContain('link-moderator')
  })

  test('a person is told who they are', () => {
    const cabais = { link: 'x', role: 'speaker', person: 'cabais', booth: null, name: null } as const
    expect(meSeenBy(cabais)).toEqual(cabais)
  })
})

describe('QUE-27 what each role learns of the list', () => {
  const stage = inDiscussion()
  must(
    stage.press(
      { type: 'RequestFloor', slot: 'qa', ...asking(), note: 'on funding', behalf: 'G77' },
      at(21),
      speakerNamed('cabais'),
    ),
  )
  const gone = stage.ask('pluim', 22)
  must(stage.press({ type: 'MarkAbsent', request: gone }, at(23)))

  const roles: readonly (readonly [Role, { names: boolean; notes: boolean; absent: boolean; by: boolean }])[] = [
    ['moderator', { names: true, notes: true, absent: true, by: true }],
    ['crew', { names: true, notes: true, absent: true, by: true }],
    ['interpreter', { names: true, notes: true, absent: false, by: false }],
    ['speaker', { names: true, notes: false, absent: false, by: false }],
    ['public', { names: false, notes: false, absent: false, by: false }],
  ]
  test.each(roles)('%s', (role, { names, notes, absent, by }) => {
    const queue = unpackQueue(liveSeenBy(role, stage.show()).queue)
    const text = JSON.stringify(queue)
    expect(text.includes('cabais'), 'who waits').toBe(names)
    expect(text.includes('on funding'), 'notes').toBe(notes)
    expect(text.includes('pluim'), 'the absent').toBe(absent)
    expect(
      queue.requests.some((request) => request.by !== null),
      'who typed it in',
    ).toBe(by)
    expect(queue.waiting, 'how many').toEqual({ qa: 1 })
    expect(text.includes('link-'), 'never a link').toBe(false)
  })

  test('one’s own requests in every state, for oneself alone', () => {
    const own = (person: string) =>
      mineSeenBy(speakerNamed(person), stage.show())?.requests.map(({ state, note }) => [state, note])
    expect(own('pluim')).toEqual([['absent', null]])
    expect(own('cabais')).toEqual([['waiting', 'on funding']])
    expect(own('mingeirou')).toEqual([])
    expect(mineSeenBy(actor('public', 'x'), stage.show())).toBe(null)
  })
})

describe('QUE-27 what is written about somebody', () => {
  const own = (stage: Rehearsal) => mineSeenBy(speakerNamed('cabais'), stage.show())?.requests.map(({ note }) => note)
  const zita = { is: 'person', person: 'cabais' } as const
  const note = 'not before Pluim has spoken'

  test.each([
    ['moderator', MODERATOR],
    ['crew', CREW],
  ] as const)('typed in by the %s is not told to them', (_who, by) => {
    const stage = inDiscussion()
    must(stage.press({ type: 'EnterRequest', slot: 'qa', asker: zita, ...asking(), note }, at(21), by))
    expect(own(stage)).toEqual([null])
    expect(JSON.stringify(mineSeenBy(speakerNamed('cabais'), stage.show()))).not.toContain('Pluim')
    for (const role of ['moderator', 'crew', 'interpreter'] as const)
      expect(unpackQueue(liveSeenBy(role, stage.show()).queue).requests.map((each) => each.note)).toEqual([note])
  })

  test('their own note comes back as they wrote it, whatever a moderator makes of it', () => {
    const stage = inDiscussion()
    must(
      stage.press(
        { type: 'RequestFloor', slot: 'qa', ...asking(), note: 'on funding' },
        at(21),
        speakerNamed('cabais'),
      ),
    )
    expect(own(stage)).toEqual(['on funding'])
    const [made] = stage.show().queue.requests
    if (made === undefined) throw new Error('there is a request')
    const edit = { type: 'EditRequest', request: made.id, seen: made.changed, ...asking('statement'), note } as const
    must(stage.press(edit, at(22)))
    expect(own(stage)).toEqual(['on funding'])
    expect(unpackQueue(liveSeenBy('crew', stage.show()).queue).requests.map((each) => each.note)).toEqual([note])
    must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: '4.1' }, at(40)))
    must(stage.press({ type: 'CarryRequests', from: 'qa', to: 'closing' }, at(41)))
    expect(own(stage), 'carried into another list').toEqual(['on funding', 'on funding'])
  })
})

describe('INT-15 what interpreters declare and send', () => {
  const [one, two] = [interpreterNamed('fr-1'), interpreterNamed('fr-2')]
  const stage = rehearse(agenda, T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0)))
  must(stage.press({ type: 'SetMic', on: true }, at(1), one))
  must(stage.press({ type: 'SetBoothReady', ready: true }, at(1), one))
  must(stage.press({ type: 'AskHandover', partner: 'fr-2' }, at(1), one))
  must(stage.press({ type: 'SendSignal', kind: 'slow-down', turn: 2 }, at(1), two))
  must(stage.press({ type: 'SendSignal', kind: 'slow-down', turn: 2 }, at(1), interpreterNamed('en-1')))
  const term = { is: 'term', on: null, words: { en: 'root causes' }, note: null } as const
  must(stage.press({ type: 'AddPaper', paper: term }, at(1), two))
  const all = (who: Actor) =>
    JSON.stringify([
      liveSeenBy(who.role, stage.show()),
      papersSeenBy(who.role, stage.show()),
      mineSeenBy(who, stage.show()),
    ])

  test.each([
    ['moderator', actor('moderator', 'x'), { mics: true, signals: true, names: true, papers: true }],
    ['crew', actor('crew', 'x'), { mics: false, signals: true, names: true, papers: true }],
    ['speaker', speakerNamed('gonzalez-morales'), { mics: false, signals: false, names: false, papers: false }],
    ['another speaker', speakerNamed('cabais'), { mics: false, signals: false, names: false, papers: false }],
    ['public', actor('public', 'x'), { mics: false, signals: false, names: false, papers: false }],
  ] as const)('%s', (_, who, { mics, signals, names, papers }) => {
    const text = all(who)
    expect(text.includes('onSince'), 'who is on mic').toBe(mics)
    expect(text.includes('turnLength'), 'the booth’s own matters').toBe(false)
    expect(text.includes('"handover"'), 'handovers').toBe(false)
    expect(text.includes('"slow-down"'), 'signals').toBe(signals)
    expect(/fr-1|fr-2|en-1/.test(text), 'interpreters').toBe(names)
    expect(text.includes('root causes'), 'papers').toBe(papers)
    expect(text.includes('link-'), 'never a link').toBe(false)
  })

  test('who sent a signal is not told to those who answer it', () => {
    expect(JSON.stringify(liveSeenBy('moderator', stage.show()).signals)).not.toMatch(/fr-2|en-1/)
    expect(liveSeenBy('moderator', stage.show()).signals[0]).toMatchObject({ booths: ['fr', 'en'] })
    expect(JSON.stringify(liveSeenBy('crew', stage.show()).booths)).not.toMatch(/fr-1/)
  })

  test('the speaker who has the floor learns that interpreters ask to slow down, nobody else, and not which', () => {
    const slow = (person: string) => mineSeenBy(speakerNamed(person), stage.show())?.slowDown
    expect([slow('gonzalez-morales'), slow('cabais')]).toEqual([at(1), null])
  })

  test('a booth knows its own, and of another only that it asks too', () => {
    const mine = mineSeenBy(one, stage.show())
    expect(mine?.booth).toMatchObject({ id: 'fr', handover: { by: 'fr-1', partner: 'fr-2' } })
    expect(mine?.signals).toMatchObject([{ kind: 'slow-down', pressed: 2, booths: 2, meant: true }])
    expect(mine?.signals[0]?.presses).toEqual([{ at: at(1), by: 'fr-2', booth: 'fr' }])
    const other = JSON.stringify(mineSeenBy(interpreterNamed('en-1'), stage.show()))
    expect(other).not.toMatch(/fr-1|fr-2/)
    expect(mineSeenBy(interpreterNamed('en-1'), stage.show())?.booth?.id).toBe('en')
  })

  test('texts, documents and terms are not for speakers and the public', () => {
    const slots = smallAgenda().slots.map((slot) => ({
      ...slot,
      segments: slot.segments.map((segment) => ({
        ...segment,
        text: { url: 'https://example.org/text', standing: 'verbatim' as const, uploadedAt: T0 },
        documents: [{ title: 'Annex', url: 'https://example.org/annex' }],
        terms: [{ words: { en: 'root causes' }, note: null }],
      })),
    }))
    const seen = (role: Role) =>
      JSON.stringify(agendaSeenBy(role, smallAgenda({ slots, terms: [{ words: { en: 'root causes' }, note: null }] })))
    for (const role of ['moderator', 'crew', 'interpreter'] as const)
      expect(seen(role)).toMatch(/text.*annex.*root causes/s)
    for (const role of ['speaker', 'public'] as const) expect(seen(role)).not.toMatch(/example.org|root causes/)
  })
})

test('ACC-2 the moderator’s own messages stay with those who run the room', () => {
  const presets = smallAgenda({ messages: [{ text: 'The minister is waiting', weight: 'note' }] })
  expect(agendaSeenBy('moderator', presets).messages).toHaveLength(1)
  expect(agendaSeenBy('speaker', presets).messages).toEqual([])
})

test('RDY-7 that somebody was given the floor though not ready stays with those who run the room', () => {
  const stage = rehearse(smallAgenda(), T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0)))
  must(stage.press({ type: 'StartSegment', turn: 2, to: '2.1', despite: ['not-ready'] }, at(5)))
  must(stage.press({ type: 'EndTurn', turn: 3 }, at(6)))
  const sees = (role: Role) =>
    JSON.stringify(apiLive(role, stage.show(), liveSeenBy(role, stage.show())).turns).includes('not-ready')
  expect(['moderator', 'crew', 'interpreter', 'speaker', 'public'].map((role) => sees(role as Role))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('MSG-20 the public hears the moderator, not which one', () => {
  const stage = rehearse(smallAgenda(), T0)
  const send = {
    type: 'SendMessage',
    audience: { to: 'everybody' },
    text: 'Welcome',
    weight: 'note',
    lasts: null,
  } as const
  must(stage.press(send, at(0), { ...actor('moderator', 'link-moderator'), person: 'pluim', name: 'Martijn' }))
  expect(JSON.stringify(liveSeenBy('public', stage.show()).messages)).not.toMatch(/pluim|Martijn/)
})
