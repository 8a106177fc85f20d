import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { MOST_PUBLIC_SCREENS } from '../../../shared/protocol/screens.ts'
import { clockTime } from '../../../shared/words/format.ts'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import css from './Messages.module.css'
import { namesOf } from './names.ts'
import type { Reach } from './reach.ts'
import { useMessagesWords } from './words.ts'

/** As many names as are read at a glance; more stand behind their number. */
const FEW = 4

/** Who has seen it, who has not, and who could not because they are not here. */
export function ReachLines({ reach, agenda }: { readonly reach: Reach; readonly agenda: Agenda }) {
  const words = useMessagesWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const { seen, unseen, publicScreens, counted } = reach
  const [first, ...others] = seen
  const [here, away] = [unseen.filter((each) => each.here), unseen.filter((each) => !each.here)]
  const all = seen.length + unseen.length
  const names = (recipients: typeof seen) => namesOf(recipients, agenda, words, language)
  const lines = (
    <>
      {first === undefined ? null : others.length === 0 && first.seenAt !== null ? (
        <p data-seen="">{words.seenAt(names([first]), clockTime(first.seenAt, zone))}</p>
      ) : (
        <p data-seen="">{words.seen(names(seen))}</p>
      )}
      {here.length === 0 ? null : <p>{words.unseen(names(here))}</p>}
      {away.length === 0 ? null : <p data-seen="">{words.away(names(away))}</p>}
    </>
  )
  return (
    <div className={css['reach']}>
      {counted === null ? null : <p data-seen="">{words.seenCount(counted.seen, counted.of)}</p>}
      {all > FEW ? (
        <details data-keeps-focus="">
          <summary>{words.seenCount(seen.length, all)}</summary>
          {lines}
        </details>
      ) : (
        lines
      )}
      {publicScreens === null ? null : (
        <p data-seen="">{words.publicScreens(publicScreens, publicScreens >= MOST_PUBLIC_SCREENS)}</p>
      )}
      {all === 0 && publicScreens === null && counted === null ? <p data-seen="">{words.nobodyThere}</p> : null}
    </div>
  )
}
