import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { PersonId } from '../../../shared/domain/agenda.ts'
import type { Stretch } from '../../../shared/domain/boothPlan.ts'
import { nextSeam, proposeHandover, type Seam } from '../../../shared/domain/handoverProposal.ts'
import { worked } from '../../../shared/domain/interpreting.ts'
import { minutes, seconds } from '../../../shared/domain/time.ts'
import type { MyBooth } from '../../../shared/protocol/view.ts'
import { useNow } from '../../connection/useNow.ts'
import { sentenceTime } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import css from './OnMic.module.css'
import { useInterpreterWords } from './words.ts'

export interface SeamLineProps {
  readonly agenda: AgendaFile
  readonly booth: MyBooth
  readonly me: PersonId | null
  readonly nameOf: (person: PersonId) => string
  readonly stretches: readonly Stretch[]
  readonly zone: string
}

/** "Next seam 15:14, before Vincent Cochetel", and when it is the one for a handover, why. */
export function SeamLine({ agenda, booth, me, nameOf, stretches, zone }: SeamLineProps) {
  const words = useInterpreterWords().mic
  const { language } = useLanguage()
  const now = useNow(seconds(5))
  const on = booth.mics.filter((mic) => mic.onSince !== null)
  const working = on.length === 1 ? on[0] : undefined
  const proposal =
    working === undefined ? null : proposeHandover(stretches, worked(working.clock, 'turn', now), booth.turnLength, now)
  if (proposal !== null && working !== undefined) {
    const [by, length] = [whole(proposal.by), whole(booth.turnLength)]
    const when = place(proposal.seam)
    const why = proposal.because === 'reached' ? words.reached(length) : words.beforeNext(by, length)
    const who = working.person === me ? words.proposed(when) : words.proposedOf(nameOf(working.person), when)
    return (
      <p className={css['proposal']}>
        <b className={css['due']}>{who}</b> {why}
      </p>
    )
  }
  const seam = nextSeam(stretches)
  if (seam !== null) return <p>{words.nextSeam(place(seam))}</p>
  const work = stretches.find((stretch) => stretch.work !== 'rests' && stretch.start > now)
  return <p>{work === undefined ? '' : words.nextWork(sentenceTime(work.start, zone, language))}</p>

  function place({ at, before }: Seam): string {
    const time = at === null ? null : sentenceTime(at, zone, language)
    if (before.is === 'rest') return words.seam.rest(time)
    const speaker = agenda.people.find((person) => person.id === before.person)
    return words.seam.speaker(time, speaker?.name ?? null)
  }
}

function whole(duration: number): number {
  return Math.round(duration / minutes(1))
}
