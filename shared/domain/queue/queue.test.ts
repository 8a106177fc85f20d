import { describe, expect, test } from 'vitest'
import { at, FELIPE, KALLIOPE, MARTIJN, PIERRE, smallAgenda, T0, ZITA } from '../../../testing/show/agendas.ts'
import { INTERPRETER, MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import { asking, CREW, type Discussion, give, inDiscussion, must, speakerNamed } from '../../../testing/show/room.ts'
import { decideWake, nextWake } from '../decide.ts'
import { replay } from '../history/history.ts'
import type { Refusal } from '../refusals.ts'
import { later, milliseconds, minutes, seconds, timeLeft } from '../time.ts'
import { limitOf, NO_LIST } from './speakerList.ts'

const undo = (stage: Discussion) =>
  stage.press({ type: 'Undo', revision: stage.show().undo.at(-1)?.revision ?? 0 }, at(40))

describe('QUE-1 QUE-2 lists', () => {
  test('QUE-1 a discussion opens its list as it starts; the list of speeches is opened by hand', () => {
    const stage = inDiscussion()
    expect(stage.show().queue.lists['qa']).toMatchObject({ status: 'open', closesAt: null })
    const early = rehearse(smallAgenda(), T0)
    const press = { type: 'RequestFloor', slot: 'brief', ...asking() } as const
    expect(early.press(press, at(0), speakerNamed(ZITA))).toBe('list-closed')
    must(early.press({ type: 'OpenList', slot: 'brief' }, at(0)))
    expect(early.press(press, at(0), speakerNamed(ZITA)), 'also before the show').toBe('done')
  })

  test('QUE-2 a closed list still takes points of order', () => {
    const stage = inDiscussion()
    must(stage.press({ type: 'CloseList', slot: 'qa', when: 'now' }, at(21)))
    const asks = (kind: 'question' | 'point-of-order') =>
      stage.press({ type: 'RequestFloor', slot: 'qa', ...asking(kind) }, at(22), speakerNamed(ZITA))
    expect(asks('question')).toBe('list-closed')
    expect(asks('point-of-order')).toBe('done')
    const typed = { type: 'EnterRequest', slot: 'qa', asker: { is: 'person', person: ZITA }, ...asking() } as const
    expect(stage.press(typed, at(22), CREW), 'a hand raised in time is typed in late').toBe('done')
  })

  test('QUE-3 a list closes on the instant it was given, and the server is woken for it', () => {
    const stage = inDiscussion()
    must(stage.press({ type: 'CloseList', slot: 'qa', when: { after: minutes(5) } }, at(21)))
    expect(nextWake(stage.show())).toBe(at(26))
    expect(decideWake(stage.show(), later(at(26), milliseconds(-1)))).toEqual([])
    expect(decideWake(stage.show(), at(26))).toEqual([{ type: 'ListClosed', slot: 'qa', due: at(26) }])
    const asks = (minute: number) =>
      stage.press({ type: 'RequestFloor', slot: 'qa', ...asking() }, at(minute), speakerNamed(ZITA))
    expect(asks(26), 'before the server woke').toBe('list-closed')
    must(stage.press({ type: 'CloseList', slot: 'qa', when: { at: at(30) } }, at(22)))
    expect(asks(26), 'the instant was moved').toBe('done')
    expect(stage.press({ type: 'CloseList', slot: 'qa', when: { at: at(20) } }, at(26))).toBe('time-past')
    must(stage.press({ type: 'OpenList', slot: 'qa' }, at(27)))
    expect(nextWake(stage.show()), 'opening anew forgets the instant').toBe(null)
  })

  const refused: readonly (readonly [string, Refusal, Parameters<Discussion['press']>[0]])[] = [
    ['a slot that is not there', 'unknown-slot', { type: 'OpenList', slot: 'nowhere' }],
    ['a slot that is done', 'slot-past', { type: 'OpenList', slot: 'brief' }],
    ['an open list', 'already-open', { type: 'OpenList', slot: 'qa' }],
    ['a closed list', 'already-closed', { type: 'CloseList', slot: 'closing', when: 'now' }],
    ['nobody', 'unknown-person', entered({ is: 'person', person: 'nobody' })],
    ['a language that is not spoken', 'unknown-language', { ...entered(felipe()), language: 'ru' }],
    ['a request that is not there', 'unknown-request', { type: 'CallRequest', request: 'r99' }],
  ]
  test.each(refused)('QUE-1 refused: %s is %s', (_what, code, command) => {
    expect(inDiscussion().press(command, at(21))).toBe(code)
  })
})

describe('QUE-4 QUE-5 requests', () => {
  test('QUE-4 a speaker asks for themself alone, once a kind', () => {
    const stage = inDiscussion()
    const id = stage.ask(ZITA, 21)
    expect(stage.request(id)).toMatchObject({ asker: { is: 'person', person: ZITA }, state: 'waiting' })
    const again = { type: 'RequestFloor', slot: 'qa', ...asking() } as const
    expect(stage.press(again, at(22), speakerNamed(ZITA))).toBe('already-waiting')
    expect(stage.press({ ...again, kind: 'statement' }, at(22), speakerNamed(ZITA))).toBe('done')
    expect(stage.press(again, at(22), INTERPRETER)).toBe('not-allowed')
    must(stage.press({ type: 'WithdrawRequest', request: id }, at(23), speakerNamed(ZITA)))
    expect(stage.press(again, at(24), speakerNamed(ZITA)), 'withdrawn, one may ask again').toBe('done')
  })

  test('QUE-4 a guest whose name and organisation read the same waits already', () => {
    const stage = inDiscussion()
    const guest = (name: string, organisation: string | null) =>
      stage.press(entered({ is: 'guest', guest: { name, organisation } }), at(22))
    must(guest('André Silva', 'IOM'))
    expect(guest('Andre\u0301\u00a0Silva', 'IO\u00adM')).toBe('already-waiting')
    expect(guest('Ａndré Silva', 'ＩＯＭ')).toBe('already-waiting')
    expect(guest('André Silva', 'UNHCR')).toBe('done')
    expect(guest('André Silva', null)).toBe('done')
  })

  test('QUE-5 nobody withdraws or moves what is another’s; the crew withdraws what the crew typed in', () => {
    const stage = inDiscussion()
    const [zita, martijn] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22)]
    must(stage.press(entered({ is: 'guest', guest: { name: 'Ana Silva', organisation: 'IOM' } }), at(23), CREW))
    const typed = `r${stage.show().revision}`
    const withdraw = (request: string, by = speakerNamed(MARTIJN)) =>
      stage.press({ type: 'WithdrawRequest', request }, at(24), by)
    expect(withdraw(zita)).toBe('not-yours')
    expect(withdraw(zita, CREW)).toBe('not-yours')
    expect(stage.press({ type: 'YieldPlace', request: zita, after: martijn }, at(24), speakerNamed(MARTIJN))).toBe(
      'not-yours',
    )
    expect(withdraw(typed, CREW)).toBe('done')
    expect(withdraw(martijn)).toBe('done')
  })

  test('QUE-6 a speaker lets others pass, and passes nobody', () => {
    const stage = inDiscussion()
    const [zita, martijn] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22)]
    const yields = (request: string, after: string, by: string) =>
      stage.press({ type: 'YieldPlace', request, after }, at(23), speakerNamed(by))
    expect(yields(martijn, zita, MARTIJN)).toBe('never-up')
    expect(yields(zita, martijn, ZITA)).toBe('done')
    expect(stage.order()).toEqual([martijn, zita])
  })

  test('QUE-14 an edit that saw an older request is stale', () => {
    const stage = inDiscussion()
    const id = stage.ask(ZITA, 21)
    const edit = (seen: number) =>
      stage.press({ type: 'EditRequest', request: id, seen, ...asking('statement', 'fr') }, at(22))
    const { changed } = stage.request(id)
    expect(edit(changed)).toBe('done')
    expect(stage.request(id)).toMatchObject({ kind: 'statement', language: 'fr' })
    expect(edit(changed)).toBe('stale-request')
  })
})

describe('QUE-7 QUE-8 the order', () => {
  test('QUE-7 points of order, then replies to the current speaker, then the others by time', () => {
    const stage = inDiscussion()
    const question = stage.ask(ZITA, 21)
    const statement = stage.ask(MARTIJN, 22, 'statement')
    const reply = stage.ask(PIERRE, 23, 'reply')
    const order = stage.ask(KALLIOPE, 24, 'point-of-order')
    const rightOfReply = stage.ask(PIERRE, 25, 'right-of-reply')
    expect(stage.order()).toEqual([order, reply, question, statement, rightOfReply])
  })

  test('QUE-8 the moderator’s own order wins and stays as others come and go', () => {
    const stage = inDiscussion()
    const [a, b, c] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22), stage.ask(PIERRE, 23, 'reply')]
    expect(stage.order()).toEqual([c, a, b])
    must(stage.press({ type: 'MoveRequest', request: b, from: a, after: null }, at(24)))
    expect(stage.order()).toEqual([b, c, a])
    const d = stage.ask(KALLIOPE, 25)
    expect(stage.order()).toEqual([b, c, a, d])
    const e = stage.ask(KALLIOPE, 26, 'reply')
    expect(stage.order(), 'behind the last of its rank').toEqual([b, c, e, a, d])
    must(stage.press({ type: 'RemoveRequest', request: c }, at(27)))
    expect(stage.order()).toEqual([b, e, a, d])
  })

  test('QUE-9 a move names what it stood behind: if the list changed, nothing moves', () => {
    const stage = inDiscussion()
    const [a, b, c] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22), stage.ask(PIERRE, 23)]
    must(stage.press({ type: 'MoveRequest', request: c, from: b, after: null }, at(24)))
    expect(stage.press({ type: 'MoveRequest', request: c, from: b, after: a }, at(25))).toBe('stale-queue')
    must(stage.press({ type: 'RemoveRequest', request: a }, at(26)))
    expect(stage.press({ type: 'MoveRequest', request: b, from: a, after: null }, at(27))).toBe('stale-queue')
    expect(stage.press({ type: 'MoveRequest', request: b, from: c, after: a }, at(27))).toBe('stale-queue')
    expect(stage.press({ type: 'MoveRequest', request: b, from: c, after: c }, at(27))).toBe('already-there')
    expect(stage.order()).toEqual([c, b])
  })

  test('QUE-10 replies lapse when the next ordinary speaker gets the floor, not for a point of order or the chair', () => {
    const stage = inDiscussion()
    const [statement, reply] = [stage.ask(ZITA, 21, 'statement'), stage.ask(PIERRE, 22, 'reply')]
    const order = stage.ask(KALLIOPE, 23, 'point-of-order')
    must(give(stage, order, at(24)))
    expect(stage.request(reply).state).toBe('waiting')
    must(stage.press({ type: 'EndTurn', turn: stage.show().floor.turn?.id ?? null }, at(25)))
    must(stage.press({ type: 'EndTurn', turn: stage.show().floor.turn?.id ?? null }, at(26)))
    expect(stage.show().floor.turn?.kind).toBe('chair')
    expect(stage.request(reply).state).toBe('waiting')
    must(give(stage, statement, at(27)))
    expect(stage.request(reply)).toMatchObject({ state: 'lapsed', since: at(27) })
    const next = stage.ask(PIERRE, 28, 'reply')
    must(give(stage, next, at(29)))
    expect(stage.request(next).state, 'a reply given in time').toBe('floor')
  })
})

describe('QUE-11 states', () => {
  test('QUE-11 called, ready to speak, on the floor, done', () => {
    const stage = inDiscussion()
    const [a, b] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22)]
    must(stage.press({ type: 'CallRequest', request: a }, at(23)))
    expect(stage.press({ type: 'CallRequest', request: a }, at(23))).toBe('already-called')
    must(stage.press({ type: 'CallRequest', request: b }, at(24)))
    expect([stage.request(a).state, stage.request(b).state], 'one is called at a time').toEqual(['waiting', 'called'])
    must(give(stage, b, at(25)))
    expect(stage.request(b).state).toBe('floor')
    expect(stage.order()).toEqual([a])
    must(stage.press({ type: 'EndTurn', turn: stage.show().floor.turn?.id ?? null }, at(26)))
    expect(stage.request(b)).toMatchObject({ state: 'done', since: at(26) })
    expect(give(stage, b, at(27))).toBe('not-waiting')
  })

  test('QUE-12 absent, one keeps one’s place and can be called again', () => {
    const stage = inDiscussion()
    const [a, b] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22)]
    must(stage.press({ type: 'MarkAbsent', request: a }, at(23)))
    expect(stage.order()).toEqual([b])
    expect(give(stage, a, at(24))).toBe('not-waiting')
    must(stage.press({ type: 'CallRequest', request: a }, at(24)))
    expect(stage.order()).toEqual([a, b])
  })

  test('QUE-13 limits: of one request, of a kind, of all who wait, and the usual ones', () => {
    const stage = inDiscussion()
    const [a, b] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22)]
    const limit = (id: string) => limitOf(stage.request(id), stage.show().queue.lists['qa'])
    const set = (of: Parameters<typeof setLimit>[1], length: number) => setLimit(stage, of, length)
    expect(limit(a)).toBe(minutes(2))
    must(set({ kind: 'question' }, 90))
    const c = stage.ask(PIERRE, 23)
    expect([limit(a), limit(c)], 'those to come too').toEqual([seconds(90), seconds(90)])
    must(set('all', 60))
    must(set({ request: b }, 30))
    expect([limit(a), limit(b), limit(c)]).toEqual([seconds(60), seconds(30), seconds(60)])
    expect(limitOf({ kind: 'statement', limit: null }, NO_LIST)).toBe(minutes(3))
    must(give(stage, b, at(25)))
    expect(stage.show().floor.turn).toMatchObject({ limit: seconds(30), person: MARTIJN, kind: 'request' })
    expect(set({ request: b }, 60)).toBe('not-waiting')
  })
})

describe('QUE-15 giving the floor', () => {
  test('QUE-15 a request starts a turn of its own: clock, language, limit; the one before it ends', () => {
    const stage = inDiscussion()
    must(
      stage.press(
        { ...entered({ is: 'guest', guest: { name: 'Ana Silva', organisation: null } }), language: 'fr' },
        at(21),
        CREW,
      ),
    )
    must(give(stage, `r${stage.show().revision}`, at(22)))
    const { turn, turns } = stage.show().floor
    expect(turn).toMatchObject({ person: null, guest: { name: 'Ana Silva' }, limit: minutes(2), slot: 'qa' })
    expect(turn?.spoken).toEqual([{ language: 'fr', certainty: 'stated', at: at(22) }])
    expect(turns.at(-1)).toMatchObject({ segment: '3', endedAt: at(22) })
    expect(stage.show().runOfShow.fates['3']).toBe('done')
  })

  test('QUE-16 a press on another turn, or on somebody who no longer waits, calls nobody', () => {
    const stage = inDiscussion()
    const a = stage.ask(ZITA, 21)
    const press = { type: 'GiveFloor', request: a, interrupt: false } as const
    expect(stage.press({ ...press, turn: 2 }, at(22))).toBe('stale-turn')
    must(stage.press({ type: 'RemoveRequest', request: a }, at(22)))
    expect(give(stage, a, at(23))).toBe('not-waiting')
    must(stage.press({ type: 'OpenList', slot: 'closing' }, at(23)))
    must(stage.press({ type: 'RequestFloor', slot: 'closing', ...asking() }, at(23), speakerNamed(PIERRE)))
    expect(give(stage, `r${stage.show().revision}`, at(24))).toBe('not-this-slot')
  })

  test('QUE-17 a point of order interrupts: the turn’s clock is held to the second, the slot’s runs', () => {
    const stage = inDiscussion()
    const statement = stage.ask(ZITA, 21, 'statement')
    must(give(stage, statement, at(22)))
    const order = stage.ask(MARTIJN, 23, 'point-of-order')
    must(give(stage, order, at(23, 17)))
    const { floor } = stage.show()
    expect(floor.turn).toMatchObject({ person: MARTIJN, request: order })
    expect(floor.interrupted?.timer).toEqual({ status: 'held', left: seconds(103) })
    expect(stage.request(statement).state).toBe('floor')
    must(stage.press({ type: 'EndTurn', turn: floor.turn?.id ?? null }, at(25)))
    const back = stage.show().floor
    expect(back.interrupted).toBe(null)
    expect(back.turn).toMatchObject({
      person: ZITA,
      request: statement,
      limit: minutes(3),
      resumes: floor.interrupted?.id,
    })
    expect(back.turn?.timer && timeLeft(back.turn.timer, at(25))).toBe(seconds(103))
    expect(back.turn?.before, 'what was spoken before').toBe(seconds(77))
    expect(back.clocks['qa'] && timeLeft(back.clocks['qa'].timer, at(25)), 'the slot went on').toBe(minutes(15))
    expect([stage.request(statement).state, stage.request(order).state]).toEqual(['floor', 'done'])
  })

  test('QUE-18 any other request interrupts when the moderator lets it; a second interruption is refused', () => {
    const stage = inDiscussion()
    const [a, b] = [stage.ask(ZITA, 21, 'statement'), stage.ask(MARTIJN, 21)]
    must(give(stage, a, at(22)))
    must(give(stage, b, at(23), true))
    const order = stage.ask(PIERRE, 23, 'point-of-order')
    expect(give(stage, order, at(24))).toBe('already-interrupted')
    const c = stage.ask(KALLIOPE, 24)
    must(give(stage, c, at(25)))
    expect(stage.show().floor.interrupted, 'without interrupting, the next one ends both').toBe(null)
    expect([stage.request(a).state, stage.request(b).state]).toEqual(['done', 'done'])
  })

  test('QUE-19 Next ends the interrupting and the interrupted turn', () => {
    const stage = inDiscussion()
    const a = stage.ask(ZITA, 21, 'point-of-order')
    must(give(stage, a, at(22)))
    expect(stage.show().runOfShow.fates['3'], 'the discussion is interrupted, not over').toBe('on')
    must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: '4.1' }, at(23)))
    expect(stage.show().floor).toMatchObject({ interrupted: null, turn: { segment: '4.1' } })
    expect(stage.show().runOfShow.fates['3']).toBe('done')
    expect(stage.request(a).state).toBe('done')
  })

  test('QUE-20 nobody interrupts the chair between turns: the floor is simply given', () => {
    const stage = inDiscussion()
    must(stage.press({ type: 'EndTurn', turn: stage.show().floor.turn?.id ?? null }, at(21)))
    must(give(stage, stage.ask(ZITA, 22, 'point-of-order'), at(23)))
    expect(stage.show().floor.interrupted).toBe(null)
  })

  test('QUE-17 held, an interrupted turn comes back held, and loses nothing', () => {
    const stage = inDiscussion()
    must(give(stage, stage.ask(ZITA, 21, 'statement'), at(22)))
    must(give(stage, stage.ask(MARTIJN, 22, 'point-of-order'), at(23)))
    const turn = () => stage.show().floor.turn
    must(stage.press({ type: 'HoldShow', turn: turn()?.id ?? null }, at(24)))
    must(stage.press({ type: 'EndTurn', turn: turn()?.id ?? null }, at(26)))
    expect(turn()?.timer).toEqual({ status: 'held', left: minutes(2) })
    must(stage.press({ type: 'ResumeShow', turn: turn()?.id ?? null }, at(30)))
    expect(turn()?.timer).toEqual({ status: 'running', endsAt: at(32) })
  })
})

describe('QUE-21 another slot', () => {
  describe('QUE-4 JRN-10 names that were two when a journal was lived, and are one for who asks now', () => {
    const named = (name: string) => ({ is: 'guest', guest: { name, organisation: null } }) as const
    const ask = (stage: Discussion, name: string, minute: number) => {
      const answer = stage.press({ ...entered(named(name)), slot: 'closing' }, at(minute))
      return answer === 'done' ? `r${stage.show().revision}` : answer
    }
    const start = (stage: Discussion, to: string, minute: number) =>
      must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to }, at(minute)))
    const states = (stage: Discussion, ...ids: string[]) => ids.map((id) => stage.request(id).state)

    /** `Ａna` is left unreached, `Ana` waits, and their slot comes back. */
    const backAgain = () => {
      const stage = inDiscussion()
      start(stage, '4.1', 21)
      const wide = ask(stage, 'Ａna', 22)
      start(stage, '3', 23)
      const plain = ask(stage, 'Ana', 24)
      expect(states(stage, wide, plain)).toEqual(['not-reached', 'waiting'])
      start(stage, '4.1', 25)
      return { stage, wide, plain }
    }

    test('one who was not reached is restored beside the other', () => {
      const { stage, wide, plain } = backAgain()
      expect(states(stage, wide, plain)).toEqual(['waiting', 'waiting'])
      expect(replay(stage.entries())?.show).toEqual(stage.show())
    })

    test('two who wait are not merged', () => {
      const stage = inDiscussion()
      const plain = ask(stage, 'Ana', 21)
      const id = `r${stage.show().revision + 1}`
      const request = { ...stage.request(plain), id, asker: named('Ａna') }
      const command = { type: 'EnterRequest', slot: 'closing', asker: request.asker, ...asking() } as const
      stage.keep(command, [{ type: 'RequestMade', request }], at(22))
      expect(states(stage, plain, id)).toEqual(['waiting', 'waiting'])
    })

    test('both may be changed and called, and no third comes beside them', () => {
      const { stage, wide, plain } = backAgain()
      expect(ask(stage, 'Aｎa', 26)).toBe('already-waiting')
      const { changed } = stage.request(plain)
      must(stage.press({ type: 'EditRequest', request: plain, seen: changed, ...asking(), note: 'late' }, at(26)))
      must(stage.press({ type: 'CallRequest', request: wide }, at(27)))
      must(stage.press({ type: 'MarkAbsent', request: plain }, at(28)))
      expect(stage.press({ type: 'CallRequest', request: plain }, at(29)), 'who comes back is new').toBe(
        'already-waiting',
      )
    })
  })

  test('QUE-21 closes the list and leaves the rest unreached; coming back restores them', () => {
    const stage = inDiscussion()
    const [a, b] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22)]
    must(stage.press({ type: 'MarkAbsent', request: b }, at(23)))
    must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: '4.1' }, at(30)))
    expect(stage.show().queue.lists['qa']).toMatchObject({ status: 'closed' })
    expect([stage.request(a).state, stage.request(b).state]).toEqual(['not-reached', 'absent'])
    must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: '3' }, at(31)))
    expect(stage.request(a)).toMatchObject({ state: 'waiting', since: at(31) })
    expect(stage.show().queue.lists['qa']?.status, 'opened by hand').toBe('closed')
  })

  test('QUE-22 one press carries them into a later slot, in their order', () => {
    const stage = inDiscussion()
    const [a, b] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22)]
    const carry = (from: string, to: string, minute: number) =>
      stage.press({ type: 'CarryRequests', from, to }, at(minute))
    expect(carry('qa', 'closing', 23), 'they still wait').toBe('nobody-left')
    must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: '4.1' }, at(30)))
    expect(carry('qa', 'brief', 31)).toBe('slot-past')
    expect(carry('closing', 'closing', 31)).toBe('not-later')
    must(carry('qa', 'closing', 31))
    const { requests } = stage.show().queue
    const carried = requests.filter((each) => each.slot === 'closing')
    expect(carried.map(({ carriedFrom, state }) => [carriedFrom, state])).toEqual([
      [a, 'waiting'],
      [b, 'waiting'],
    ])
    expect([stage.request(a).state, stage.request(b).state]).toEqual(['carried', 'carried'])
    must(undo(stage))
    expect([stage.request(a).state, stage.request(b).state]).toEqual(['not-reached', 'not-reached'])
    expect(stage.show().queue.requests.length).toBe(2)
  })

  test('QUE-25 whoever waits there already is not carried a second time', () => {
    const stage = inDiscussion()
    const [a, b] = [stage.ask(ZITA, 21), stage.ask(MARTIJN, 22)]
    must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: '4.1' }, at(30)))
    const zita = { is: 'person', person: ZITA } as const
    must(stage.press({ type: 'EnterRequest', slot: 'closing', asker: zita, ...asking() }, at(31)))
    must(stage.press({ type: 'CarryRequests', from: 'qa', to: 'closing' }, at(32)))
    const waiting = stage.show().queue.requests.filter((each) => each.slot === 'closing')
    expect(waiting.map(({ carriedFrom }) => carriedFrom)).toEqual([null, b])
    expect(stage.request(a).state).toBe('not-reached')
    expect(stage.press({ type: 'CarryRequests', from: 'qa', to: 'closing' }, at(33))).toBe('nobody-left')
  })

  test('QUE-21 the end reaches no list that was open ahead either', () => {
    const stage = inDiscussion()
    must(stage.press({ type: 'OpenList', slot: 'closing' }, at(21)))
    must(stage.press({ type: 'CloseList', slot: 'closing', when: { after: minutes(9) } }, at(21)))
    must(stage.press({ type: 'RequestFloor', slot: 'closing', ...asking() }, at(22), speakerNamed(ZITA)))
    const a = `r${stage.show().revision}`
    must(stage.press({ type: 'EndShow' }, at(23)))
    expect(stage.request(a)).toMatchObject({ state: 'not-reached', since: at(23) })
    expect(stage.show().queue.lists['closing']).toMatchObject({ status: 'closed', closesAt: null })
    expect(nextWake(stage.show()), 'nothing is left to close by itself').toBe(null)
    must(undo(stage))
    expect(stage.request(a).state).toBe('waiting')
    expect(nextWake(stage.show())).toBe(at(30))
  })

  test('QUE-21 ending the show leaves them unreached; undoing the end restores them', () => {
    const stage = inDiscussion()
    const a = stage.ask(ZITA, 21)
    must(stage.press({ type: 'EndShow' }, at(22)))
    expect(stage.request(a).state).toBe('not-reached')
    expect(stage.press(entered(felipe()), at(23))).toBe('not-live')
    must(undo(stage))
    expect(stage.request(a).state).toBe('waiting')
  })
})

test('QUE-23 a moderator’s press can be undone, people’s own requests cannot, and survive it', () => {
  const stage = inDiscussion()
  const a = stage.ask(ZITA, 21)
  must(give(stage, a, at(22)))
  const b = stage.ask(MARTIJN, 23)
  must(undo(stage))
  expect([stage.request(a).state, stage.request(b).state]).toEqual(['waiting', 'waiting'])
  expect(stage.show().floor.turn).toMatchObject({ segment: '3', timer: { status: 'running', endsAt: at(40) } })
  expect(stage.show().undo.at(-1)?.command.type, 'what is next to undo is the moderator’s').toBe('StartSegment')
})

test('QUE-3 closing by itself is forgotten with the press that set the instant', () => {
  const stage = inDiscussion()
  must(stage.press({ type: 'CloseList', slot: 'qa', when: { after: minutes(1) } }, at(21)))
  const woken = { type: 'Wake' as const }
  stage.keep(woken, decideWake(stage.show(), at(22)), at(22))
  expect(stage.show().queue.lists['qa']?.status).toBe('closed')
  must(undo(stage))
  expect(stage.show().queue.lists['qa']).toMatchObject({ status: 'open', closesAt: null })
})

test('QUE-14 a reply carried on is still put right, where nothing could be replied to', () => {
  const stage = inDiscussion()
  stage.ask(ZITA, 21, 'reply')
  must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: '4.1' }, at(30)))
  must(stage.press({ type: 'StartSegment', turn: stage.show().floor.turn?.id ?? null, to: '2.1' }, at(31)))
  must(stage.press({ type: 'CarryRequests', from: 'qa', to: 'closing' }, at(32)))
  const carried = stage.show().queue.requests.find(({ carriedFrom }) => carriedFrom !== null)
  const put = { type: 'EditRequest', request: carried?.id ?? '', seen: carried?.changed ?? 0 } as const
  expect(stage.press({ ...put, ...asking('reply', 'fr') }, at(33))).toBe('done')
  const typed = { ...entered({ is: 'person', person: PIERRE }), slot: 'closing', kind: 'reply' } as const
  expect(stage.press(typed, at(34))).toBe('nobody-to-reply-to')
})

function felipe() {
  return { is: 'person', person: FELIPE } as const
}

function entered(
  asker:
    | ReturnType<typeof felipe>
    | { is: 'person'; person: string }
    | { is: 'guest'; guest: { name: string; organisation: string | null } },
) {
  return { type: 'EnterRequest', slot: 'qa', asker, ...asking() } as const
}

function setLimit(stage: Discussion, of: 'all' | { kind: 'question' } | { request: string }, length: number) {
  return stage.press({ type: 'SetLimit', slot: 'qa', of, limit: seconds(length) }, at(24), MODERATOR)
}
