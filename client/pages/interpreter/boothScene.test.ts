import { expect, test } from 'vitest'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../shared/domain/forecast/forecast.ts'
import { type Instant, minutes } from '../../../shared/domain/time.ts'
import { agendaSeenBy } from '../../../shared/views/agendaSeenBy.ts'
import { mineSeenBy } from '../../../shared/views/seenBy.ts'
import { incoming as en } from '../../../shared/words/en/incoming.ts'
import { incoming as fr } from '../../../shared/words/fr/incoming.ts'
import {
  at,
  breakSlot,
  inSequence,
  KALLIOPE,
  MARTIJN,
  smallAgenda,
  speech,
  speeches,
  T0,
} from '../../../testing/show/agendas.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { INTERPRETER, type Rehearsal, rehearse } from '../../../testing/show/rehearsal.ts'
import { boothNotice, sayBoothNotice } from './boothNotice.ts'
import { type BoothScene, boothScene, findBooth } from './boothScene.ts'
import { boothLane } from './floor/boothLane.ts'
import { boothSentence } from './floor/boothSentence.ts'

function live(agenda: Agenda = smallAgenda()): Rehearsal {
  const show = rehearse(agenda, at(-60))
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  return show
}

function sceneOf(show: Rehearsal, boothId: string, now: Instant): BoothScene {
  const course = courseOf(show.show())
  const agenda = agendaSeenBy('interpreter', show.show().agenda)
  const booth = findBooth(agenda, boothId)
  if (booth === null) throw new Error(`no booth ${boothId}`)
  return boothScene(
    agenda,
    course,
    forecast(agenda, course, now),
    booth,
    pageView('interpreter', show.show()).queue.requests,
    now,
  )
}

const turnOf = (show: Rehearsal) => show.show().floor.turn?.id ?? null

test('INT-1 floor EN: the French booth works, the English booth rests until French is spoken', () => {
  const show = live()
  const sign = { is: 'spoken', language: 'en', heard: false, others: ['fr'] }
  expect(sceneOf(show, 'fr', at(1)).floor).toMatchObject({ ...sign, work: 'works', until: null })
  expect(sceneOf(show, 'en', at(1)).floor).toMatchObject({ ...sign, work: 'rests', until: at(20) })
})

test('INT-2 one press confirms, another corrects, and the sign turns round', () => {
  const show = live()
  show.press({ type: 'SetFloorLanguage', turn: turnOf(show), from: 'en', to: 'en' }, at(1), INTERPRETER)
  expect(sceneOf(show, 'fr', at(1)).floor).toMatchObject({ language: 'en', heard: true, work: 'works' })
  show.press({ type: 'SetFloorLanguage', turn: turnOf(show), from: 'en', to: 'fr' }, at(2), INTERPRETER)
  expect(sceneOf(show, 'fr', at(2)).floor).toMatchObject({ language: 'fr', heard: true, work: 'rests', others: ['en'] })
  expect(sceneOf(show, 'en', at(2)).floor).toMatchObject({ work: 'works', until: null })
})

test('INT-4 the next three turns say what they mean for this booth', () => {
  const show = live()
  show.press({ type: 'StartSegment', turn: turnOf(show), to: '2.2' }, at(12))
  const next = (booth: string) => sceneOf(show, booth, at(13)).next.map((turn) => [turn.segment, turn.work])
  expect(next('fr')).toEqual([
    ['3', 'open'],
    ['4.1', 'rests'],
    ['4.2', 'works'],
  ])
  expect(next('en')).toEqual([
    ['3', 'open'],
    ['4.1', 'works'],
    ['4.2', 'rests'],
  ])
})

test('INT-1 before the show, in a break and after the end nobody is interpreted', () => {
  const slots = inSequence(T0, [breakSlot('coffee', minutes(15)), speeches('b', minutes(5), [speech('2', KALLIOPE)])])
  const show = rehearse(smallAgenda({ slots }), at(-60))
  expect(sceneOf(show, 'fr', at(-5)).floor).toEqual({ is: 'silent', because: 'unstarted' })
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  expect(sceneOf(show, 'fr', at(5))).toMatchObject({
    floor: { is: 'silent', because: 'break' },
    current: { isBreak: true, person: null, clock: { left: minutes(10) } },
  })
  show.press({ type: 'EndShow' }, at(6))
  expect(sceneOf(show, 'fr', at(7))).toMatchObject({
    floor: { is: 'silent', because: 'ended' },
    stretches: [],
    next: [],
  })
})

test('INT-3 the sentence of a booth: until when, and what comes after', () => {
  const show = live()
  const { stretches } = sceneOf(show, 'en', at(42))
  show.press({ type: 'StartSegment', turn: turnOf(show), to: '4.1' }, at(40))
  const scene = sceneOf(show, 'en', at(42))
  expect(stretches.length).toBeGreaterThan(1)
  expect(boothSentence(scene.stretches, 'ontime', at(42))).toEqual({
    work: 'works',
    from: null,
    until: { is: 'at', at: at(45) },
    after: { work: 'rests', lasts: minutes(5) },
  })
  // Zita is over: the only turn of this stretch has no end that anybody could name.
  expect(boothSentence(sceneOf(show, 'en', at(46)).stretches, 'over', at(46))?.until).toEqual({ is: 'turn-ends' })
})

test('INT-3 the last stretch lasts to the end; before the show it says from when', () => {
  const show = rehearse(smallAgenda(), at(-60))
  expect(boothSentence(sceneOf(show, 'fr', at(-5)).stretches, null, at(-5))).toMatchObject({ from: T0, work: 'works' })
  const last = live()
  last.press({ type: 'StartSegment', turn: turnOf(last), to: '4.2' }, at(45))
  expect(boothSentence(sceneOf(last, 'fr', at(46)).stretches, 'ontime', at(46))).toEqual({
    work: 'works',
    from: null,
    until: { is: 'show-ends', at: at(50) },
    after: null,
  })
  expect(boothSentence([], null, at(46))).toBeNull()
})

test('INT-3 the bar is the next half hour, with every seam and with times that do not overprint', () => {
  const lane = boothLane(sceneOf(live(), 'fr', at(2)).stretches, at(2))
  expect(lane.pieces.map((piece) => [piece.work, piece.left, Math.round(piece.width * 100)])).toEqual([
    ['works', 0, 60],
    ['open', 0.6, 40],
  ])
  expect(lane.marks.map((mark) => [mark.is, Math.round(mark.left * 100), mark.labelled])).toEqual([
    ['change', 0, true],
    ['seam', 10, false],
    ['seam', 35, true],
    ['change', 60, true],
  ])
})

test('INT-6 in a discussion the next turns are those who wait, in the language they asked for, with their note', () => {
  const show = live()
  show.press({ type: 'StartSegment', turn: turnOf(show), to: 'qa' }, at(20))
  const enter = (name: string, language: string, note: string | null) =>
    show.press(
      {
        type: 'EnterRequest',
        slot: 'qa',
        asker: { is: 'guest', guest: { name, organisation: 'Brazil' } },
        kind: 'question',
        language,
        note,
        behalf: null,
      },
      at(21),
    )
  enter('Ana Silva', 'fr', '12.5 million')
  enter('Bo Li', 'en', null)
  const next = sceneOf(show, 'fr', at(22)).next
  expect(next.map((turn) => [turn.holder.is === 'person' && turn.holder.name, turn.work, turn.request?.note])).toEqual([
    ['Ana Silva', 'rests', '12.5 million'],
    ['Bo Li', 'works', null],
    ['Zita Cabais', 'rests', undefined],
  ])
  expect(next[0]).toMatchObject({ organisation: 'Brazil', duration: minutes(2) })
  const [first, second] = show.show().queue.requests
  show.press({ type: 'CallRequest', request: second?.id ?? '' }, at(22))
  expect(sceneOf(show, 'fr', at(22)).next[0]?.holder).toMatchObject({ name: 'Bo Li' })
  show.press({ type: 'GiveFloor', turn: turnOf(show), request: first?.id ?? '', interrupt: false }, at(23))
  const scene = sceneOf(show, 'fr', at(23))
  expect(scene.current).toMatchObject({ guest: { name: 'Ana Silva' }, note: '12.5 million', interrupts: null })
  expect(scene.floor).toMatchObject({ language: 'fr', work: 'rests' })
  show.press({ type: 'GiveFloor', turn: turnOf(show), request: second?.id ?? '', interrupt: true }, at(24))
  expect(sceneOf(show, 'fr', at(24)).current?.interrupts).toEqual({ name: 'Ana Silva', left: minutes(1) })
})

test('INT-7 a change is said as what comes next for this booth', () => {
  const show = live()
  const edit = {
    edit: 'replace-speaker',
    segment: '2.1',
    from: KALLIOPE,
    to: MARTIJN,
    language: 'fr',
    assumed: false,
  } as const
  show.press({ type: 'EditAgenda', edit }, at(1))
  const read = (booth: string, language: 'en' | 'fr') => {
    const actor = { ...INTERPRETER, booth }
    const notice = mineSeenBy(actor, show.show())?.notices[0]
    if (notice === undefined) throw new Error('nothing is told')
    const agenda = agendaSeenBy('interpreter', show.show().agenda)
    const told = boothNotice(notice.what, agenda, courseOf(show.show()), sceneOf(show, booth, at(2)).next[0])
    const words = language === 'en' ? en : fr
    return sayBoothNotice(told, { words, language, zone: 'Europe/Zurich' }).replaceAll('\u00a0', ' ')
  }
  expect(read('fr', 'en')).toBe(
    'Martijn Pluim speaks instead of Kalliope Mingeirou. Next is now Martijn Pluim in French: your booth rests.',
  )
  expect(read('en', 'fr')).toBe(
    'Martijn Pluim remplace Kalliope Mingeirou. Ensuite désormais : Martijn Pluim en français ; votre cabine travaille.',
  )
})

test('INT-4 who comes next brings how the name is said', () => {
  const agenda = smallAgenda()
  const people = agenda.people.map((person) => (person.id === KALLIOPE ? { ...person, sayAs: 'kal-YO-pee' } : person))
  expect(sceneOf(live({ ...agenda, people }), 'fr', T0).next[0]?.speaker?.sayAs).toBe('kal-YO-pee')
})
