import type { Recovery } from '../../../shared/domain/forecast/recovery.ts'
import { lengthOf, say, sentenceTime } from '../../../shared/words/format.ts'
import { isolated } from '../../../shared/words/grammar.ts'
import { lateness } from '../../../shared/words/lateness.ts'
import type { PressState } from '../../page/ui/Press.tsx'
import { Press } from '../../page/ui/Press.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { describe } from '../floor/comingUp.ts'
import type { Room } from '../room/useRoom.ts'
import css from './CatchUpDialog.module.css'
import type { Quick } from './choice.ts'
import { useCatchUpWords } from './words.ts'

export interface QuickFormProps {
  readonly room: Room
  readonly quick: Exclude<Quick, { readonly is: 'in-time' }>
  readonly state: PressState
  readonly reason: string | null
  readonly onPress: (recovery: Recovery) => void
}

/** One press for the usual case: everybody who is left gets the same, and it ends on time. */
export function QuickForm({ room, quick, state, reason, onPress }: QuickFormProps) {
  const words = useCatchUpWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  if (quick.is === 'nobody-left') return <p className={css['quick']}>{words.quickNobody}</p>
  const end = sentenceTime(quick.recovery.forecast.end, zone, language)
  if (quick.is === 'not-enough') {
    return <p className={css['quick']}>{words.quickNot(end, words.late(lateness(quick.recovery.forecast.behind)))}</p>
  }
  const [only, ...others] = quick.recovery.changes
  const limit = lengthOf(quick.limit)
  const one = others.length === 0 && only !== undefined
  return (
    <section className={css['quick']} aria-label={words.quickTitle}>
      <Press
        weight="ink"
        state={state}
        disabledReason={reason}
        className={css['quickly']}
        onPress={() => onPress(quick.recovery)}
      >
        <span>{words.quickTitle}</span>
        <b>
          {one
            ? words.quickOne(limit, isolated(say(describe(room.agenda, room.live, only.segment).whom, language)))
            : words.quick(limit)}
        </b>
      </Press>
      <p>{words.quickSays(quick.recovery.changes.length, end)}</p>
    </section>
  )
}
