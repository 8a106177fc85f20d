import type { Agenda, PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { BoothStretch } from '../../../../shared/domain/booths/boothPlan.ts'
import type { Seam } from '../../../../shared/domain/booths/handoverProposal.ts'
import { seconds } from '../../../../shared/domain/time.ts'
import type { MyBooth } from '../../../../shared/protocol/view.ts'
import { sentenceTime } from '../../../../shared/words/format.ts'
import { useNow } from '../../../page/connection/clock/useNow.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useInterpreterWords } from '../words.ts'
import css from './HandoverLine.module.css'
import { type HandoverReason, seamLine } from './seamLine.ts'

export interface SeamTextProps {
  readonly agenda: Agenda
  readonly booth: MyBooth
  readonly me: PersonId | null
  readonly nameOf: (person: PersonId) => string
  readonly stretches: readonly BoothStretch[]
  readonly zone: string
}

/** "Next seam 15:14, before Vincent Cochetel", and when it is the one for a handover, why. */
export function SeamText({ agenda, booth, me, nameOf, stretches, zone }: SeamTextProps) {
  const words = useInterpreterWords().mic
  const { language } = useLanguage()
  const line = seamLine(booth, stretches, me, useNow(seconds(10)))
  switch (line.is) {
    case 'nothing':
      return null
    case 'next-work':
      return <p>{words.nextWork(sentenceTime(line.at, zone, language))}</p>
    case 'next-seam':
      return <p>{words.nextSeam(place(line.seam, false))}</p>
    case 'proposed': {
      const who = line.from === null ? null : nameOf(line.from)
      const when = place(line.seam, true)
      return (
        <p className={css['proposal']}>
          <b>{who === null ? words.proposed(when) : words.proposedOf(who, when)}</b> {because(line.why, who)}
        </p>
      )
    }
  }

  /** In a list "15:14, before …", in a sentence "at 15:14, before …". */
  function place({ at, before }: Seam, inSentence: boolean): string {
    const said = at === null ? null : sentenceTime(at, zone, language)
    const time = said !== null && inSentence ? words.atTime(said) : said
    if (before.is === 'rest') return words.seam.rest(time)
    const speaker = agendaIndex(agenda).person(before.person)
    return words.seam.speaker(time, speaker?.name ?? null)
  }

  function because(why: HandoverReason, who: string | null): string {
    switch (why.is) {
      case 'reached':
        return words.reached(why.length)
      case 'so-far':
        return words.soFar(who, why.by, why.length)
      case 'by-then':
        return words.byThen(who, why.by, why.length, why.goingOn)
    }
  }
}
