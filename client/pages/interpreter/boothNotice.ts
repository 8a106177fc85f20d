import type { Agenda, LanguageCode, Text } from '../../../shared/domain/agenda/agenda.ts'
import type { BoothWork } from '../../../shared/domain/booths/boothPlan.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import type { SeenChange } from '../../../shared/protocol/view.ts'
import { capitalised, languageName, say } from '../../../shared/words/format.ts'
import { type Told, told } from '../../features/incoming/happening.ts'
import { type Reader, sayHappening } from '../../features/incoming/sayHappening.ts'
import type { NextTurn } from './boothScene.ts'

/** A change, and what comes next for one booth as the show stands now. */
export interface BoothNotice extends Told {
  readonly next: BoothNext | null
}

interface BoothNext {
  /** A name, or what a discussion is called; `null` is a break. */
  readonly who: Text | null
  /** `null` in a break, and in a discussion, where whoever speaks decides. */
  readonly language: LanguageCode | null
  readonly work: BoothWork
}

export function boothNotice(
  change: SeenChange,
  agenda: Agenda,
  course: Course,
  next: NextTurn | undefined,
): BoothNotice {
  const notice = told(change, agenda, course, null)
  if (next === undefined) return { ...notice, next: null }
  const { holder, work } = next
  const who = holder.is === 'person' ? holder.name : holder.is === 'discussion' ? holder.title : null
  return { ...notice, next: { who, language: holder.is === 'person' ? next.language : null, work } }
}

/** "Ana Silva speaks instead of Heather Komenda. Next is now Ana Silva in English: your booth rests." */
export function sayBoothNotice({ what, takenBack, next }: BoothNotice, reader: Reader): string {
  const { words, language } = reader
  const happened = sayHappening(what, reader)
  const meant = next === null ? '' : sayNext(next, reader)
  if (takenBack) return words.notice.takenBack(happened, meant)
  return [`${capitalised(happened, language)}.`, meant].filter((part) => part !== '').join(' ')
}

function sayNext({ who, language: floor, work }: BoothNext, { words, language }: Reader): string {
  const { booth } = words.notice
  const name = who === null ? booth.pause : say(who, language)
  return booth.next(name, floor === null ? null : languageName(floor, language), work)
}
