import { Suspense, useRef, useState } from 'react'
import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { SegmentId } from '../../../shared/domain/agenda.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import { onDemand } from '../../live/onDemand.ts'
import { NamesList } from '../../live/papers/NamesList.tsx'
import { PapersList } from '../../live/papers/PapersList.tsx'
import { newPapers } from '../../live/papers/papersOf.ts'
import { usePapersWords } from '../../live/papers/papersWords.ts'
import { useLooking } from '../../live/papers/useLooking.ts'
import { personName } from '../../live/room/people.ts'
import { Press } from '../../ui/Press.tsx'
import css from './Papers.module.css'

const PapersDialog = onDemand(() => import('../../live/papers/PapersDialog.tsx').then((module) => module.PapersDialog))

export interface PapersProps {
  readonly agenda: AgendaFile
  /** The speeches whose papers come first: the one on, then the next. */
  readonly segments: readonly SegmentId[]
}

/** What the speeches at hand refer to, then the meeting's own, then the names: scrolled within its place. */
export function Papers({ agenda, segments }: PapersProps) {
  const words = usePapersWords()
  const list = useRef<HTMLElement>(null)
  useLooking(list)
  const all = agenda.slots.flatMap((slot) => slot.segments)
  return (
    <div className={css['papers']}>
      <div className={css['head']}>
        <h2 id="papers">{words.title}</h2>
        <PapersOpen agenda={agenda} on={segments[0] ?? null}>
          {words.open}
        </PapersOpen>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too */}
      <section ref={list} className={css['list']} aria-labelledby="papers" tabIndex={0}>
        {segments.map((id) => (
          <PapersList
            key={id}
            agenda={agenda}
            on={id}
            heading={personName(agenda, all.find((segment) => segment.id === id)?.speaker)}
            pressing={null}
          />
        ))}
        <PapersList agenda={agenda} on={null} heading={words.meeting} pressing={null} />
        <h3>{words.names}</h3>
        <NamesList agenda={agenda} pressing={null} />
      </section>
    </div>
  )
}

/** Beside a meeting window there is no room for the list: one press opens it. */
export function PapersLink({ agenda, segments }: PapersProps) {
  const words = usePapersWords()
  const count = useShow(({ live, me, mine }) =>
    live === null ? 0 : newPapers(live.papers, me?.person ?? null, mine?.looked ?? null),
  )
  return (
    <span className={css['link']}>
      <PapersOpen agenda={agenda} on={segments[0] ?? null}>
        {count === 0 ? words.short : `${words.short}, ${words.newCount(count)}`}
      </PapersOpen>
    </span>
  )
}

function PapersOpen(props: { readonly agenda: AgendaFile; readonly on: SegmentId | null; readonly children: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Press weight="bare" className={css['open'] ?? ''} onPress={() => setOpen(true)}>
        {props.children}
      </Press>
      {open ? (
        <Suspense>
          <PapersDialog agenda={props.agenda} on={props.on} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
