import type { Agenda, LanguageCode, PersonId, SegmentId } from '../../../../shared/domain/agenda/agenda.ts'
import type { Course } from '../../../../shared/domain/forecast/course.ts'
import type { Forecast } from '../../../../shared/domain/forecast/forecast.ts'
import { isWaiting } from '../../../../shared/domain/queue/speakerList.ts'
import { between, type Duration, type Instant } from '../../../../shared/domain/time.ts'
import type { Mine, SeenChange, SeenRequest } from '../../../../shared/protocol/view.ts'
import { capitalised, languageName, sentenceTime } from '../../../../shared/words/format.ts'
import type { OrderPlace } from '../../../../shared/words/told.ts'
import { type Wait, waitOf } from '../../../../shared/words/wait.ts'
import { behind, type Told, told } from '../../../features/incoming/happening.ts'
import { type Reader, sayDuration, sayHappening } from '../../../features/incoming/sayHappening.ts'
import { holderNow, turnsAhead } from '../../../page/floor/holders.ts'

/** A change, and what it means for one speaker as the show stands now. */
export interface OwnNotice extends Told {
  readonly part: Part | null
}

type Part =
  | { readonly is: 'next'; readonly wait: Wait }
  | { readonly is: 'later'; readonly after: Exclude<OrderPlace, { is: 'beginning' }>; readonly start: Instant }
  /** The turn that was given to me. */
  | {
      readonly is: 'turn'
      readonly start: Instant
      readonly duration: Duration
      readonly language: LanguageCode | null
    }
  | { readonly is: 'out' }
  /** What became of my request in the slot that it is about. */
  | { readonly is: 'not-reached' | 'waits-again' | 'ask-anew' }

export function ownNotice(
  change: SeenChange,
  agenda: Agenda,
  course: Course,
  forecast: Forecast,
  me: PersonId,
  mine: Pick<Mine, 'requests' | 'spoken'>,
  now: Instant,
): OwnNotice {
  const notice = told(change, agenda, course, me)
  const { what } = notice
  const isGiven =
    !notice.takenBack &&
    ((what.is === 'replaced' && what.to.is === 'me') || (what.is === 'added' && what.who.is === 'me'))
  const given = isGiven && notice.segment !== null ? givenTurn(agenda, course, forecast, notice.segment) : null
  return {
    ...notice,
    part:
      given ?? askedPart(change, mine.requests) ?? partOf(agenda, course, forecast, me, mine.spoken.length > 0, now),
  }
}

function givenTurn(agenda: Agenda, course: Course, forecast: Forecast, segment: SegmentId): Part | null {
  const turn = turnsAhead(agenda, course, forecast).find((each) => each.segment === segment)
  return turn === undefined ? null : { is: 'turn', start: turn.start, duration: turn.duration, language: turn.language }
}

/** For whoever had asked for the floor in a slot that went, or came back. */
function askedPart(change: SeenChange, mine: readonly SeenRequest[]): Part | null {
  if (change.is === 'loaded') return { is: 'ask-anew' }
  const { of, takenBack } =
    change.is === 'taken-back' ? { of: change.of, takenBack: true } : { of: change, takenBack: false }
  if (of.is !== 'edit') return null
  const { edit } = of
  const slot = edit.edit === 'drop-slot' ? edit.slot : edit.edit === 'add-slot' ? edit.slot.id : null
  const asked = mine.filter((request) => request.slot === slot)
  const went = takenBack === (edit.edit === 'add-slot')
  if (went) return asked.some(({ state }) => state === 'not-reached') ? { is: 'not-reached' } : null
  return edit.edit === 'drop-slot' && asked.some(isWaiting) ? { is: 'waits-again' } : null
}

/** Nothing for whoever has the floor, has spoken, or whose show has ended. */
function partOf(
  agenda: Agenda,
  course: Course,
  forecast: Forecast,
  me: PersonId,
  hasSpoken: boolean,
  now: Instant,
): Part | null {
  if (course.status === 'ended' || course.turn?.person === me) return null
  const ahead = turnsAhead(agenda, course, forecast)
  const place = ahead.findIndex((turn) => turn.person === me)
  const mine = ahead[place]
  if (mine === undefined) return hasSpoken ? null : { is: 'out' }
  if (place === 0) return { is: 'next', wait: waitOf(between(now, mine.start)) }
  const before = ahead[place - 1]?.holder ?? holderNow(agenda, course)
  return before === null ? null : { is: 'later', after: behind(before, me), start: mine.start }
}

/** "Heather Komenda moves to after the break: you are next, in about 2 min." */
export function sayOwnNotice({ what, takenBack, part }: OwnNotice, reader: Reader): string {
  const { words, language } = reader
  const happened = sayHappening(what, reader)
  const meant = part === null ? '' : sayPart(part, reader)
  if (takenBack) {
    return words.notice.takenBack(happened, meant === '' ? '' : `${capitalised(meant, language)}.`)
  }
  const isGone = part?.is === 'out' && what.is === 'replaced' && what.from.is === 'me'
  if (isGone) return `${words.notice.outFor(what.to.is === 'other' ? what.to.name : '')}.`
  const sentence = capitalised(happened, language)
  if (meant === '') return `${sentence}.`
  return part?.is === 'turn' ? `${sentence}, ${meant}.` : `${words.notice.meaning(sentence, meant)}.`
}

function sayPart(part: Part, { words, language, zone }: Reader): string {
  switch (part.is) {
    case 'next':
      return words.notice.next(part.wait)
    case 'later':
      return words.notice.later(part.after, sentenceTime(part.start, zone, language))
    case 'turn':
      return words.notice.turn(
        sentenceTime(part.start, zone, language),
        sayDuration(part.duration),
        part.language === null ? null : languageName(part.language, language),
      )
    case 'out':
      return words.notice.out
    case 'not-reached':
      return words.notice.notReached
    case 'waits-again':
      return words.notice.waitsAgain
    case 'ask-anew':
      return words.notice.askAnew
  }
}
