import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../../shared/domain/actor.ts'
import { courseOf } from '../../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../../shared/domain/forecast/forecast.ts'
import { queueForecast } from '../../../../shared/domain/forecast/queueForecast.ts'
import type { Asked, RequestKind } from '../../../../shared/domain/queue/speakerList.ts'
import { type Instant, minutes, seconds } from '../../../../shared/domain/time.ts'
import { agendaSeenBy } from '../../../../shared/views/agendaSeenBy.ts'
import { mineSeenBy } from '../../../../shared/views/seenBy.ts'
import { asking as en } from '../../../../shared/words/en/asking.ts'
import { asking as fr } from '../../../../shared/words/fr/asking.ts'
import { at, FELIPE, KALLIOPE, MARTIJN, PIERRE, smallAgenda, T0, ZITA } from '../../../../testing/show/agendas.ts'
import { pageView } from '../../../../testing/show/pageView.ts'
import { actor, type Rehearsal, rehearse } from '../../../../testing/show/rehearsal.ts'
import { behindFiveHundred } from '../../../../testing/show/room.ts'
import { speakerScene } from '../screens/speakerScene.ts'
import { askedBehind, askedScene } from './askedScene.ts'
import { lastSpeaker, listToShow, offersOf, ownLanguage } from './asking.ts'
import { behindFirst, listLines, myRequests, saysOf } from './myRequests.ts'

const speaker = (person: string): Actor => ({ ...actor('speaker', `link-${person}`), person })

function asked(kind: RequestKind, changes: Partial<Asked> = {}): Asked {
  return { kind, language: 'en', note: null, behalf: null, ...changes }
}

function inDiscussion(): Rehearsal {
  const show = rehearse(smallAgenda(), at(-60))
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  show.press({ type: 'StartSegment', turn: turnOf(show), to: 'qa' }, at(20))
  return show
}

const turnOf = (show: Rehearsal) => show.show().floor.turn?.id ?? null

function ask(show: Rehearsal, person: string, what: Asked, now: Instant = at(21)): string {
  const answer = show.press({ type: 'RequestFloor', slot: 'qa', ...what }, now, speaker(person))
  if (answer !== 'done') throw new Error(answer)
  return `r${show.show().revision}`
}

/** What one speaker's page has before it. */
function seen(show: Rehearsal, me: string, now: Instant = at(22)) {
  const agenda = agendaSeenBy('speaker', show.show().agenda)
  const live = pageView('speaker', show.show())
  const own = mineSeenBy(speaker(me), show.show())
  const mine = own?.requests ?? []
  const forecasted = forecast(agenda, live, now)
  return {
    agenda,
    live,
    mine,
    offers: offersOf(agenda, live, mine, now),
    scene: speakerScene(agenda, live, forecasted, me, live.queue.requests, own?.spoken ?? [], now),
    asked: askedScene(agenda, live, forecasted, me, now),
    behind: askedBehind(agenda, live, mine),
    requests: myRequests(
      agenda,
      live.slot?.id ?? null,
      live.queue,
      mine,
      queueForecast(agenda, live, live.queue.requests, now),
      forecasted,
    ),
  }
}

describe('SPK-9 what a speaker can ask for', () => {
  test('an open list takes every kind; with one of a kind already waiting, that kind is not now', () => {
    const show = inDiscussion()
    ask(show, ZITA, asked('question', { language: 'fr' }))
    expect(seen(show, ZITA).offers).toEqual([
      {
        slot: 'qa',
        title: 'qa',
        open: true,
        closesAt: null,
        kinds: [
          { kind: 'statement', waits: false },
          { kind: 'question', waits: true },
          { kind: 'reply', waits: false },
          { kind: 'right-of-reply', waits: false },
          { kind: 'point-of-order', waits: false },
        ],
      },
    ])
  })

  test('a closed one takes points of order alone, and its hour closes it on the page’s own clock', () => {
    const show = inDiscussion()
    show.press({ type: 'CloseList', slot: 'qa', when: { at: at(25) } }, at(22))
    expect(seen(show, ZITA, at(24)).offers).toMatchObject([{ open: true, closesAt: at(25) }])
    expect(seen(show, ZITA, at(25)).offers).toMatchObject([
      { open: false, closesAt: null, kinds: [{ kind: 'point-of-order', waits: false }] },
    ])
  })

  test('a slot to come is offered once its list is open, without what only the present can have', () => {
    const show = rehearse(smallAgenda(), at(-60))
    expect(seen(show, ZITA, at(-30)).offers).toEqual([])
    show.press({ type: 'OpenList', slot: 'qa' }, at(-20))
    expect(seen(show, ZITA, at(-10)).offers[0]?.kinds.map(({ kind }) => kind)).toEqual([
      'statement',
      'question',
      'right-of-reply',
    ])
    show.press({ type: 'StartShow', start: 'as-planned' }, T0)
    expect(seen(show, ZITA, at(1)).offers.map(({ slot, open }) => [slot, open])).toEqual([
      ['welcome', false],
      ['qa', true],
    ])
    show.press({ type: 'EndShow' }, at(2))
    expect(seen(show, ZITA, at(3)).offers).toEqual([])
  })

  test('a reply is to whoever spoke last, by name where the page knows it', () => {
    const show = inDiscussion()
    const to = () => lastSpeaker(seen(show, ZITA).agenda, seen(show, ZITA).live)
    expect(to()).toEqual({ name: 'Felipe González Morales' })
    const guest = { is: 'guest', guest: { name: 'Ana Silva', organisation: null } } as const
    show.press({ type: 'EnterRequest', slot: 'qa', asker: guest, ...asked('question') }, at(21))
    show.press({ type: 'GiveFloor', turn: turnOf(show), request: `r${show.show().revision}`, interrupt: false }, at(22))
    expect(to()).toEqual({ name: 'Ana Silva' })
    const order = ask(show, PIERRE, asked('point-of-order'), at(22))
    show.press({ type: 'GiveFloor', turn: turnOf(show), request: order, interrupt: false }, at(23))
    expect(to()).toEqual({ name: 'Ana Silva' })
    const unstarted = rehearse(smallAgenda(), at(-60))
    expect(lastSpeaker(seen(unstarted, ZITA).agenda, seen(unstarted, ZITA).live)).toBeNull()
  })

  test('the language is the planned one first, else the reader’s', () => {
    const { agenda } = seen(inDiscussion(), ZITA)
    expect(ownLanguage(agenda, ZITA, 'en')).toBe('fr')
    expect(ownLanguage(agenda, MARTIJN, 'fr')).toBe('fr')
    expect(ownLanguage({ ...agenda, languages: ['es'] }, MARTIJN, 'fr')).toBe('es')
  })
})

describe('SPK-10 where a request stands', () => {
  test('its place among those who wait, when its turn would come, and whom one could let pass', () => {
    const show = inDiscussion()
    ask(show, PIERRE, asked('question'))
    const mine = ask(show, ZITA, asked('question', { language: 'fr' }))
    const last = ask(show, MARTIJN, asked('statement'))
    expect(seen(show, ZITA).requests).toMatchObject([
      { place: 2, of: 3, start: at(24, 15), behind: { id: last, name: 'Martijn Pluim' }, carriedFrom: null },
    ])
    const press = { type: 'YieldPlace', request: mine, after: last } as const
    expect(show.press(press, at(22), speaker(ZITA))).toBe('done')
    expect(seen(show, ZITA).requests).toMatchObject([{ place: 3, of: 3, behind: null }])
    expect(listToShow(seen(show, ZITA).live, seen(show, ZITA).mine, [])).toBe('qa')
  })

  test('absent stays while the slot lasts; not reached, lapsed and removed are said; carried over names both slots', () => {
    const show = inDiscussion()
    const absent = ask(show, ZITA, asked('question'))
    ask(show, ZITA, asked('statement'))
    const states = () =>
      seen(show, ZITA, at(40)).requests.map(({ request, carriedFrom }) => [request.kind, request.state, carriedFrom])
    show.press({ type: 'MarkAbsent', request: absent }, at(22))
    expect(states()).toEqual([
      ['question', 'absent', null],
      ['statement', 'waiting', null],
    ])
    show.press({ type: 'StartSegment', turn: turnOf(show), to: 'closing' }, at(38))
    expect(states()).toEqual([['statement', 'not-reached', null]])
    show.press({ type: 'CarryRequests', from: 'qa', to: 'closing' }, at(39))
    expect(states()).toEqual([['statement', 'waiting', 'qa']])
  })

  test('QUE-33 QUE-34 what an undo joined, and whose slot left the agenda, is said in words of its own', () => {
    const show = inDiscussion()
    const says = () => seen(show, ZITA, at(40)).requests.map((each) => saysOf(each, en, 'en'))
    const older = ask(show, ZITA, asked('question'))
    show.press({ type: 'RemoveRequest', request: older }, at(22))
    ask(show, ZITA, asked('question'))
    show.press({ type: 'Undo', revision: show.show().undo.at(-1)?.revision ?? 0 }, at(24))
    expect(says()).toEqual(['for “qa”', 'Came back when a press was undone: your newer request stands for both.'])
    show.press({ type: 'OpenList', slot: 'closing' }, at(25))
    show.press({ type: 'RequestFloor', slot: 'closing', ...asked('statement') }, at(26), speaker(ZITA))
    show.press({ type: 'EditAgenda', edit: { edit: 'drop-slot', slot: 'closing' } }, at(27))
    expect(says()[1]).toBe('Not reached: that part of the session is no longer in the agenda.')
  })

  test('a long list is shown around its head and around me, until all of it is asked for', () => {
    const show = inDiscussion()
    for (let n = 1; n <= 40; n++) {
      if (n === 20) ask(show, ZITA, asked('question'))
      else {
        const guest = { is: 'guest', guest: { name: `Guest ${n}`, organisation: null } } as const
        show.press({ type: 'EnterRequest', slot: 'qa', asker: guest, ...asked('question') }, at(21))
      }
    }
    const { agenda, live } = seen(show, ZITA)
    const lines = (whole: boolean) =>
      listLines(agenda, live.queue, 'qa', ZITA, whole).map((line) =>
        line.is === 'more' ? `+${line.count}` : line.place,
      )
    expect(lines(false)).toEqual([1, 2, 3, '+15', 19, 20, 21, '+19'])
    expect(lines(true)).toHaveLength(40)
    expect(listLines(agenda, live.queue, 'qa', MARTIJN, false).at(-1)).toEqual({
      is: 'more',
      count: 37,
      after: 3,
    })
    expect(listLines(agenda, { requests: [], waiting: {} }, 'qa', ZITA, false)).toEqual([])
    expect(listLines(agenda, { requests: [], waiting: { qa: 120 } }, 'qa', ZITA, false)).toEqual([
      { is: 'more', count: 120, after: 0 },
    ])
  })
})

describe('QUE-27 behind the first five hundred', () => {
  const show = behindFiveHundred(MARTIJN)
  const { agenda, live, mine, asked: next, behind, scene, requests } = seen(show, MARTIJN)

  test('a request is behind those who are told, of all who wait; the headline says so too', () => {
    expect(requests).toMatchObject([{ place: null, of: 549, behindFirst: 500, start: null, behind: null }])
    expect({ next, behind, scene: scene.is }).toEqual({ next: null, behind: 500, scene: 'aside' })
    expect([en.behindTitle(500), fr.behindTitle(500)]).toEqual([
      ['You are on the list,', 'behind the first 500'],
      ['Vous êtes sur la liste,', 'après les 500 premières demandes'],
    ])
  })

  test('the list counts those too who are not told, in short and whole', () => {
    const ends = (whole: boolean) => listLines(agenda, live.queue, 'qa', MARTIJN, whole).slice(-2)
    expect(ends(false)).toMatchObject([{ place: 3 }, { is: 'more', count: 546, after: 3 }])
    expect(ends(true)).toMatchObject([{ place: 500 }, { is: 'more', count: 49, after: 500 }])
  })

  test('a request that came before the list it stands in is behind nobody', () => {
    const told = live.queue.requests
    expect(mine.map((request) => behindFirst({ requests: told, waiting: { qa: 500 } }, request))).toEqual([null])
    const [absent] = mine.map((request) => ({ ...request, state: 'absent' as const }))
    expect(absent && behindFirst(live.queue, absent)).toBeNull()
  })
})

describe('SPK-11 a raised hand is waited for like a planned turn', () => {
  test('next on the list while the discussion itself has the floor; later after whom, and for how long', () => {
    const show = inDiscussion()
    ask(show, PIERRE, asked('question'))
    ask(show, ZITA, asked('question', { language: 'fr' }))
    expect(seen(show, PIERRE).asked).toMatchObject({
      place: 0,
      after: null,
      wait: { is: 'under-a-minute' },
      mine: { as: 'request', planned: null, duration: minutes(2), language: 'en' },
    })
    expect(seen(show, ZITA).asked).toMatchObject({
      place: 1,
      after: { is: 'person', name: 'Pierre Cazenave' },
      later: [{ segment: '4.1' }],
    })
    expect(seen(show, MARTIJN).asked).toBeNull()
  })

  test('whoever is called is next, whoever stands before them', () => {
    const show = inDiscussion()
    ask(show, PIERRE, asked('question'))
    const called = ask(show, ZITA, asked('question'))
    show.press({ type: 'CallRequest', request: called }, at(22))
    expect(seen(show, ZITA).asked).toMatchObject({ place: 0 })
    expect(seen(show, PIERRE).asked).toMatchObject({ place: 1, after: { is: 'person', name: 'Zita Cabais' } })
  })
})

describe('SPK-12 an interruption', () => {
  test('stands my clock still, says by what, and gives it back to the second', () => {
    const show = inDiscussion()
    const mine = ask(show, ZITA, asked('statement'))
    show.press({ type: 'GiveFloor', turn: turnOf(show), request: mine, interrupt: false }, at(22))
    const order = ask(show, PIERRE, asked('point-of-order'), at(23))
    show.press({ type: 'GiveFloor', turn: turnOf(show), request: order, interrupt: false }, at(23, 12))
    expect(seen(show, ZITA, at(24)).scene).toMatchObject({
      is: 'floor',
      as: 'speaker',
      clock: { phase: 'held', left: seconds(108), endsAt: null },
      interrupted: { by: 'Pierre Cazenave', pointOfOrder: true },
    })
    expect(seen(show, PIERRE, at(24)).scene).toMatchObject({
      is: 'floor',
      interrupted: null,
      next: { is: 'person', name: 'Zita Cabais' },
    })
    show.press({ type: 'EndTurn', turn: turnOf(show) }, at(24))
    expect(seen(show, ZITA, at(24)).scene).toMatchObject({
      interrupted: null,
      clock: { phase: 'ontime', left: seconds(108) },
    })
    show.press({ type: 'EndTurn', turn: turnOf(show) }, at(25))
    expect(courseOf(show.show()).turns.filter((turn) => turn.person === PIERRE)).toHaveLength(1)
    show.press({ type: 'EndShow' }, at(26))
    // Once, though it came in two parts.
    expect(seen(show, ZITA, at(27)).scene).toMatchObject({
      is: 'aside',
      spoken: [{ start: at(22), end: at(25), spoke: seconds(132), planned: minutes(3) }],
    })
  })

  test('in a discussion whoever waits comes before the run of show goes on', () => {
    const show = inDiscussion()
    expect(seen(show, FELIPE).scene).toMatchObject({ as: 'discussion', next: { name: 'Zita Cabais' } })
    ask(show, KALLIOPE, asked('question'))
    expect(seen(show, FELIPE).scene).toMatchObject({ as: 'discussion', next: { name: 'Kalliope Mingeirou' } })
  })
})
