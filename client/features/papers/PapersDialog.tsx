import { useEffect, useId, useRef, useState } from 'react'
import type { Agenda, SegmentId } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { Press } from '../../page/ui/Press.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { Sheet } from '../../ui/dialog/Sheet.tsx'
import { usePapersWords } from '../../words/papers.ts'
import { NamesList } from './NamesList.tsx'
import { PaperForm } from './PaperForm.tsx'
import papersCss from './Papers.module.css'
import css from './PapersDialog.module.css'
import { PapersList } from './PapersList.tsx'
import { emptyPaper, type PaperDraft } from './paperDraft.ts'
import { segmentName } from './papersOf.ts'
import { useLooking } from './useLooking.ts'
import { useReading } from './useReading.ts'
import { useRemoving } from './useRemoving.ts'

export interface PapersDialogProps {
  readonly agenda: Agenda
  /** What the form is set to at first. */
  readonly on: SegmentId | null
  readonly onClose: () => void
}

/** Everything that is attached and added, speech by speech, and the form to add more. */
export function PapersDialog({ agenda, on, onClose }: PapersDialogProps) {
  const words = usePapersWords()
  const { language } = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const about = useId()
  const isReader = useShow((state) => state.me?.role === 'interpreter')
  // Interpreters note words; whoever helps them is sent texts.
  const [draft, setDraft] = useState<PaperDraft>({ ...emptyPaper, on, is: isReader ? 'term' : 'text' })
  // The order stays as it was on opening, whoever has the floor meanwhile.
  const [first] = useState(on)
  // What was new on opening stays marked while it is read.
  const [looked] = useState(useShow((state) => state.mine?.looked ?? null))
  const { removing, removed, refused } = useRemoving(() => title.current?.focus())
  const reading = useReading(agenda, looked, removing)
  useLooking()
  useEffect(() => title.current?.focus(), [])
  const write = (change: Partial<PaperDraft>) => {
    setDraft((before) => ({ ...before, ...change }))
    form.current?.scrollIntoView({ block: 'nearest' })
    form.current?.querySelector('select')?.focus()
  }
  return (
    <Sheet
      title={words.title}
      titleRef={title}
      presses={<Press onPress={onClose}>{words.close}</Press>}
      said={
        <p className={css['said']} role="status" data-refused={refused !== null || undefined}>
          {refused ?? (removed === null ? '' : words.removed(removed))}
        </p>
      }
      width={1040}
      describedBy={about}
      onClose={onClose}
    >
      <div className={css['body']}>
        <p id={about} className={css['about']}>
          {words.about}
        </p>
        <div className={css['lists']}>
          {inReadingOrder(agenda, first).map((id) => {
            const name = id === null ? words.session : segmentName(agenda, id, language)
            return (
              <PapersList
                key={id}
                reading={reading}
                on={id}
                heading={name}
                press={
                  <Press weight="bare" aria-label={words.addFor(name)} onPress={() => write(offered(draft, id))}>
                    {words.add}
                  </Press>
                }
              />
            )
          })}
          <div className={papersCss['group']}>
            <div className={papersCss['heading']}>
              <h3>{words.names}</h3>
              <Press weight="bare" aria-label={words.addFor(words.names)} onPress={() => write({ is: 'name' })}>
                {words.add}
              </Press>
            </div>
            <NamesList reading={reading} />
          </div>
        </div>
        <PaperForm ref={form} agenda={agenda} draft={draft} onDraft={setDraft} />
      </div>
    </Sheet>
  )
}

/** The speech at hand, the meeting's own, then every other speech. */
function inReadingOrder(agenda: Agenda, first: SegmentId | null): readonly (SegmentId | null)[] {
  const others = agendaIndex(agenda)
    .segments.map(({ id }) => id)
    .filter((id) => id !== first)
  return first === null ? [null, ...others] : [first, null, ...others]
}

/** The kind stays as it was chosen wherever it fits the place. */
function offered({ is }: PaperDraft, on: SegmentId | null): Partial<PaperDraft> {
  const fits = is === 'document' || is === 'term' || (is === 'text' && on !== null)
  return { on, is: fits ? is : on === null ? 'document' : 'text' }
}
