import { useEffect, useId, useRef } from 'react'
import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { SegmentId } from '../../../shared/domain/agenda.ts'
import { usePressing } from '../../connection/usePressing.ts'
import { Press } from '../../ui/Press.tsx'
import { say } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import { personName } from '../room/people.ts'
import { NamesList } from './NamesList.tsx'
import { PaperForm } from './PaperForm.tsx'
import css from './Papers.module.css'
import { PapersList } from './PapersList.tsx'
import { usePapersWords } from './papersWords.ts'
import { useLooking } from './useLooking.ts'

export interface PapersDialogProps {
  readonly agenda: AgendaFile
  /** What the form is set to at first. */
  readonly on: SegmentId | null
  readonly onClose: () => void
}

/** Everything that is attached and added, speech by speech, and the form to add more. */
export function PapersDialog({ agenda, on, onClose }: PapersDialogProps) {
  const words = usePapersWords()
  const { language } = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const ids = { title: useId(), about: useId() }
  const pressing = usePressing()
  useLooking(dialog)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={css['popup']}
      aria-labelledby={ids.title}
      aria-describedby={ids.about}
      onClose={onClose}
    >
      <header>
        <h2 id={ids.title}>{words.title}</h2>
        <Press onPress={() => dialog.current?.close()}>{words.close}</Press>
      </header>
      <p id={ids.about} className={css['about']}>
        {words.about}
      </p>
      <div className={css['halves']}>
        <div>
          <PapersList agenda={agenda} on={null} heading={words.meeting} pressing={pressing} />
          {agenda.slots.flatMap((slot) =>
            slot.segments.map((segment) => (
              <PapersList
                key={segment.id}
                agenda={agenda}
                on={segment.id}
                heading={
                  (slot.kind ?? 'speeches') === 'speeches'
                    ? personName(agenda, segment.speaker)
                    : say(slot.title, language)
                }
                pressing={pressing}
              />
            )),
          )}
          <div className={css['group']}>
            <h3>{words.names}</h3>
            <NamesList agenda={agenda} pressing={pressing} />
          </div>
        </div>
        <PaperForm agenda={agenda} on={on} pressing={pressing} />
      </div>
    </dialog>
  )
}
