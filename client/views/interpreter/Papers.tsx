import type { Agenda, SegmentId } from '../../../shared/domain/agenda.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import { NamesList } from '../../live/papers/NamesList.tsx'
import { PapersList } from '../../live/papers/PapersList.tsx'
import { PapersPress } from '../../live/papers/PapersPress.tsx'
import { segmentName } from '../../live/papers/papersOf.ts'
import { usePapersWords } from '../../live/papers/papersWords.ts'
import { useNews } from '../../live/papers/useLooking.ts'
import { useReading } from '../../live/papers/useReading.ts'
import { useLanguage } from '../../words/language.ts'
import css from './Papers.module.css'

export interface PapersProps {
  readonly agenda: Agenda
  /** The speeches whose papers come first: the one on, then the next. */
  readonly segments: readonly SegmentId[]
}

/** What the speeches at hand refer to, then the meeting's own, then the names: scrolled within its place. */
export function Papers({ agenda, segments }: PapersProps) {
  const words = usePapersWords()
  const { language } = useLanguage()
  const looked = useShow((state) => state.mine?.looked ?? null)
  const news = useNews()
  // Always in sight, and thus no proof of having been read: opening all of them is.
  const reading = useReading(agenda, looked, null)
  return (
    <div className={css['papers']}>
      <div className={css['head']}>
        <h2 id="papers">{words.title}</h2>
        <PapersPress weight="bare" className={css['open'] ?? ''} agenda={agenda} on={segments[0] ?? null}>
          {news === 0 ? words.open : words.openNew(news)}
        </PapersPress>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too */}
      <section className={css['list']} aria-labelledby="papers" tabIndex={0}>
        {segments.map((id) => (
          <PapersList key={id} reading={reading} on={id} heading={segmentName(agenda, id, language)} />
        ))}
        <PapersList reading={reading} on={null} heading={words.meeting} />
        <h3>{words.names}</h3>
        <NamesList reading={reading} />
      </section>
    </div>
  )
}

/** Beside a meeting window there is no room for the list: one press opens it. */
export function PapersLink({ agenda, segments }: PapersProps) {
  const words = usePapersWords()
  const news = useNews()
  return (
    <span className={css['link']}>
      <PapersPress weight="bare" className={css['open'] ?? ''} agenda={agenda} on={segments[0] ?? null}>
        {news === 0 ? words.short : `${words.short}, ${words.newCount(news)}`}
      </PapersPress>
    </span>
  )
}
