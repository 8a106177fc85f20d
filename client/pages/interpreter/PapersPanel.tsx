import type { Agenda, SegmentId } from '../../../shared/domain/agenda/agenda.ts'
import { NamesList } from '../../features/papers/NamesList.tsx'
import { PapersList } from '../../features/papers/PapersList.tsx'
import { PapersPress } from '../../features/papers/PapersPress.tsx'
import { segmentName } from '../../features/papers/papersOf.ts'
import { useNews } from '../../features/papers/useLooking.ts'
import { useReading } from '../../features/papers/useReading.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { usePapersWords } from '../../words/papers.ts'
import css from './PapersPanel.module.css'

export interface PapersPanelProps {
  readonly agenda: Agenda
  /** The speeches whose papers come first: the one on, then the next. */
  readonly segments: readonly SegmentId[]
}

/** What the speeches at hand refer to, then the meeting's own, then the names: scrolled within its place. */
export function PapersPanel({ agenda, segments }: PapersPanelProps) {
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
        <PapersList reading={reading} on={null} heading={words.session} />
        <h3>{words.names}</h3>
        <NamesList reading={reading} />
      </section>
    </div>
  )
}

/** Beside a meeting window there is no room for the list: one press opens it. */
export function PapersLink({ agenda, segments }: PapersPanelProps) {
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
