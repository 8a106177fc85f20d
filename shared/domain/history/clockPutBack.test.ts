import { describe, expect, test } from 'vitest'
import { at, smallAgenda, ZITA } from '../../../testing/show/agendas.ts'
import { longShow } from '../../../testing/show/longShow.ts'
import { INTERPRETER, MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import { recordOf } from '../record/recordOf.ts'
import { reduce } from '../reduce.ts'
import { between, type Duration, hours, type Instant, later, milliseconds, minutes, plus, seconds } from '../time.ts'
import { putBack } from './clockPutBack.ts'
import { type Entry, replay } from './history.ts'

const YEARS = hours(24 * 365 * 5)
/** As the wrong clock says it. */
const wrong = (minute: number, second = 0) => later(at(minute, second), YEARS)

function putBackAt(stage: ReturnType<typeof rehearse>, to: Instant, by: Duration, since: Instant): void {
  stage.keep({ type: 'PutClockBack' }, [{ type: 'ClockPutBack', since, by }], to)
}

const back = milliseconds(-YEARS)

describe('JRN-30 a clock that was years ahead is put back', () => {
  test('before the start: the show starts at the planned time, and what waits for an instant keeps it', () => {
    const stage = rehearse(smallAgenda(), wrong(-60))
    stage.press(
      {
        type: 'SendMessage',
        audience: { to: 'everybody' },
        text: 'Soon',
        weight: 'note',
        lasts: minutes(10),
      },
      wrong(-50),
    )
    putBackAt(stage, at(-49), back, wrong(-60))
    const show = stage.show()
    expect(show.messages.sent[0]).toMatchObject({ at: at(-50), until: at(-40) })
    expect(show.agenda).toEqual(smallAgenda())
    stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
    expect(stage.show().floor.turn?.timer).toEqual({ status: 'running', endsAt: at(5) })
    expect(stage.show().runOfShow.shift).toBe(0)
  })

  test('live: whoever speaks has what was left, a list closes in as many minutes, the plan stands by as much', () => {
    const stage = rehearse(smallAgenda(), wrong(-60))
    stage.press({ type: 'StartShow', start: 'now' }, wrong(2))
    stage.press({ type: 'OpenList', slot: 'qa' }, wrong(3))
    stage.press({ type: 'CloseList', slot: 'qa', when: { after: minutes(20) } }, wrong(3))
    stage.press({ type: 'SetMic', on: true }, wrong(4), INTERPRETER)
    putBackAt(stage, at(4, 30), back, wrong(-60))
    const { floor, queue, runOfShow, booths } = stage.show()
    expect(floor.turn).toMatchObject({ startedAt: at(2), timer: { status: 'running', endsAt: at(7) } })
    expect(floor.clocks['welcome']?.timer).toEqual({ status: 'running', endsAt: at(7) })
    expect(queue.lists['qa']?.closesAt).toBe(at(23))
    expect(runOfShow).toMatchObject({ startedAt: at(2), shift: minutes(2) })
    expect(booths['fr']?.mics).toEqual([{ person: 'fr-1', since: at(4) }])
  })

  test('held: the clock that stands still stands still, and what was held is counted', () => {
    const stage = rehearse(smallAgenda(), wrong(-60))
    stage.press({ type: 'StartShow', start: 'as-planned' }, wrong(0))
    stage.press({ type: 'HoldShow', turn: 2 }, wrong(1))
    putBackAt(stage, at(3), back, wrong(-60))
    stage.press({ type: 'ResumeShow', turn: 2 }, at(4))
    const { floor } = stage.show()
    expect(floor.turn).toMatchObject({ held: minutes(3), timer: { status: 'running', endsAt: at(8) } })
  })

  test('ended: the record says when it was', () => {
    const stage = rehearse(smallAgenda(), wrong(-60))
    stage.press({ type: 'StartShow', start: 'now' }, wrong(0))
    stage.press({ type: 'EndShow' }, wrong(30))
    putBackAt(stage, at(40), back, wrong(-60))
    const record = recordOf(stage.history(), at(41))
    expect([record.startedAt, record.endedAt]).toEqual([at(0), at(30)])
    expect(record.log.map((line) => line.at)).toEqual([at(-60), at(0), at(30), at(40)])
    expect(
      stage.entries().map((entry) => entry.at),
      'the journal itself says what it said',
    ).toEqual([wrong(-60), wrong(0), wrong(30), at(40)])
  })

  test('began under a right clock: what was written then stays, what came after comes back to it', () => {
    const stage = rehearse(smallAgenda(), at(-60))
    stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
    stage.press({ type: 'OpenList', slot: 'qa' }, at(1))
    stage.press({ type: 'CloseList', slot: 'qa', when: { at: at(30) } }, at(1))
    stage.press({ type: 'StartSegment', turn: 2, to: '2.1' }, wrong(6))
    putBackAt(stage, at(8), back, wrong(6))
    const { floor, queue, runOfShow } = stage.show()
    expect(floor.turns[0]).toMatchObject({ startedAt: at(0), endedAt: at(6) })
    expect(floor.turn).toMatchObject({ startedAt: at(6), timer: { endsAt: at(13, 30) } })
    expect(queue.lists['qa']?.closesAt).toBe(at(30))
    expect(runOfShow.startedAt).toBe(at(0))
  })

  test('a turn that was far over when it was resumed is over by as much', () => {
    const stage = rehearse(smallAgenda(), at(-60))
    stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
    stage.press({ type: 'HoldShow', turn: 2 }, at(25))
    stage.press({ type: 'ResumeShow', turn: 2 }, wrong(30))
    putBackAt(stage, at(31), back, wrong(30))
    expect(stage.show().floor.turn?.timer).toEqual({ status: 'running', endsAt: at(10) })
  })

  test('UND-1 an undo of what came before, or after, leads to the right clock; the putting back itself stays', () => {
    const stage = rehearse(smallAgenda(), wrong(-60))
    stage.press({ type: 'StartShow', start: 'as-planned' }, wrong(0))
    stage.press({ type: 'StartSegment', turn: 2, to: '2.1' }, wrong(4))
    putBackAt(stage, at(4, 30), back, wrong(-60))
    stage.press({ type: 'AddTime', turn: 3, to: 'turn', by: minutes(1) }, at(5))
    expect(stage.show().undo.map((step) => step.revision)).toEqual([2, 3, 5])
    expect(stage.press({ type: 'Undo', revision: 4 }, at(5, 10))).toBe('stale-undo')
    stage.press({ type: 'Undo', revision: 5 }, at(5, 20))
    expect(stage.show().floor.turn).toMatchObject({ id: 3, timer: { endsAt: at(11, 30) } })
    stage.press({ type: 'Undo', revision: 3 }, at(5, 30))
    expect(stage.show().floor.turn).toMatchObject({ id: 2, startedAt: at(0), timer: { endsAt: at(5) } })
    stage.press({ type: 'StartSegment', turn: 2, to: '2.1' }, at(6))
    expect(stage.show().floor.turns.at(-1)).toMatchObject({ startedAt: at(0), endedAt: at(6) })
  })
})

const ago = { type: 'ClockPutBack', since: wrong(-60), by: back } as const

/** The same presses as a clock that was ahead would have stamped them. */
function stampedAhead(entry: Entry): Entry {
  const ahead = <T>(value: T): T => putBack(value, { type: 'ClockPutBack', since: later(at(0), back), by: YEARS })
  const events = entry.events.map((event) => {
    if (event.type === 'AgendaLoaded' || event.type === 'AgendaSent') return event
    const moved = ahead(event)
    // By "start now" the plan was moved by the years, too, and so was what edits read off a screen.
    if (moved.type === 'ShowStarted' && moved.shift !== 0) return { ...moved, shift: plus(moved.shift, YEARS) }
    if (moved.type === 'AgendaEdited' && event.type === 'AgendaEdited')
      return event.shift === 0 ? { ...moved, edit: event.edit } : { ...moved, shift: plus(moved.shift, YEARS) }
    return moved
  })
  return { ...entry, at: later(entry.at, YEARS), events }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'JRN-30 any run of presses under a clock years ahead, put back, is what it would have been under a right one (seed %i)',
  (seed) => {
    const { entries, history } = longShow(smallAgenda(), at(-30), { entries: 400, seed })
    const wrongly = replay(entries.map(stampedAhead))
    if (wrongly === null) throw new Error('a show')
    const put = reduce(wrongly.show, ago)
    // Only what the undo list quotes of edits was typed, not stamped.
    const plain = ({ undo, ...show }: typeof put) => ({ ...show, undo: undo.map(({ command: _, ...step }) => step) })
    expect(plain(put)).toEqual(plain(history.show))
  },
)

test('JRN-30 names and counts are no instants', () => {
  const said = { person: ZITA, count: 280, list: [null, true, { length: seconds(90) }], by: MODERATOR }
  expect(putBack(said, ago)).toEqual(said)
  expect(between(putBack(wrong(1), ago), at(1))).toBe(0)
})
