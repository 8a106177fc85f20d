import { expect, test } from 'vitest'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { agendaSeenBy } from '../../../shared/views/agendaSeenBy.ts'
import { at, KALLIOPE, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { actor, rehearse } from '../../../testing/show/rehearsal.ts'
import { waitingInDiscussion } from './waitingInDiscussion.ts'

test('PRG-8 the public reads how many wait in a discussion, and never who', () => {
  const show = rehearse(smallAgenda(), at(-60))
  const read = () => {
    const live = pageView('public', show.show())
    expect(live.queue.requests).toEqual([])
    return waitingInDiscussion(agendaSeenBy('public', show.show().agenda), courseOf(show.show()), live.queue, at(21))
  }
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  expect(read()).toBeNull()
  show.press({ type: 'StartSegment', turn: show.show().floor.turn?.id ?? null, to: 'qa' }, at(20))
  expect(read()).toEqual({ count: 0, open: true })
  const kalliope = { ...actor('speaker', 'link-k'), person: KALLIOPE }
  const asked = { kind: 'question', language: 'en', note: null, behalf: null } as const
  expect(show.press({ type: 'RequestFloor', slot: 'qa', ...asked }, at(21), kalliope)).toBe('done')
  show.press({ type: 'CloseList', slot: 'qa', when: 'now' }, at(21))
  expect(read()).toEqual({ count: 1, open: false })
})
