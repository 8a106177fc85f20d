import { memo, useRef } from 'react'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import type { Presser } from '../../../shared/protocol/view.ts'
import type { QueueWords } from '../../../shared/words/en/queue.ts'
import { clockTime, lengthOf, say, sentenceTime } from '../../../shared/words/format.ts'
import { useBeat } from '../../page/connection/clock/useNow.ts'
import { FloorTag } from '../../page/floor/FloorTag.tsx'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useWords } from '../../page/words/words.ts'
import { Icon } from '../../ui/Icons.tsx'
import { useQueueWords } from '../../words/queue.ts'
import { shortName } from '../naming/shortName.ts'
import { MorePress } from './MorePress.tsx'
import { type QueueRow, spokenByNow } from './queueRows.ts'
import css from './Request.module.css'
import type { Opened } from './request/useOpened.ts'
import { useSeen } from './useSeen.ts'
import { lengthSince, waitedText } from './waited.ts'

export interface RequestFactsProps {
  readonly agenda: Agenda
  readonly row: QueueRow
  /** Its request, as far as it was opened. */
  readonly opened: Opened
}

/** Who waits, for what, since when and until about when, and how much they have spoken: what a chair weighs. */
export const RequestFacts = memo(function RequestFacts({ agenda, row, opened }: RequestFactsProps) {
  const words = useQueueWords()
  const { labelled } = useWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const { name } = row
  const { request } = opened
  const spoken = spokenByNow(row, request)
  const { asker, kind, behalf, note, by } = request
  const organisation =
    asker.is === 'guest'
      ? asker.guest.organisation
      : say(agendaIndex(agenda).person(asker.person)?.organisation, language)
  const about = [organisation, behalf === null ? null : words.row.behalf(behalf)].filter(Boolean).join(', ')
  const typed = by !== null && by.role !== 'speaker' ? words.row.typedBy(typist(agenda, by, words)) : null
  return (
    <div className={css['facts']}>
      <p className={css['who']} data-long={name.length > 36 || undefined}>
        <bdi>
          <b title={name}>{name}</b>
        </bdi>{' '}
        <FloorTag language={request.language} certainty="planned" />
      </p>
      {about === '' && opened.state === 'whole' ? null : (
        <p className={css['organisation']} dir="auto">
          {about} <MorePress opened={opened} name={name} />
        </p>
      )}
      <p className={css['line']}>
        <b>{words.kinds[kind]}</b>
        <Waited since={request.at} />
        <span>{words.row.limit(lengthOf(request.limit))}</span>
        {row.starts === null ? null : <span>{words.row.starts(sentenceTime(row.starts, zone, language))}</span>}
      </p>
      {request.state === 'called' ? (
        <p className={css['called']}>
          <Called since={request.since} />
          {row.ready ? (
            <span>
              <Icon name="tick" size={13} /> {words.row.ready}
            </span>
          ) : null}
        </p>
      ) : null}
      {kind === 'point-of-order' ? <p className={css['line']}>{words.row.interrupts}</p> : null}
      {note === null ? null : (
        <p className={css['note']}>
          <VisuallyHidden>{labelled(words.row.note, '')}</VisuallyHidden>
          {note}
        </p>
      )}
      <p className={css['weighed']}>
        <span>{words.row.spoken(spoken.times, lengthOf(spoken.lasted))}</span>
        {typed === null ? null : <span title={clockTime(request.at, zone)}>{typed}</span>}
        {request.carriedFrom === null ? null : <span>{words.row.carried}</span>}
      </p>
    </div>
  )
})

function Waited({ since }: { readonly since: Instant }) {
  const words = useQueueWords().row
  const place = useRef<HTMLSpanElement>(null)
  const seen = useSeen(place)
  return <span ref={place}>{words.waited(useBeat((now) => waitedText(since, now, seen)))}</span>
}

function Called({ since }: { readonly since: Instant }) {
  const words = useQueueWords().row
  return <b>{words.called(useBeat((now) => lengthSince(since, now)))}</b>
}

function typist(agenda: Agenda, by: Presser, words: QueueWords): string {
  if (by.person !== null) return shortName(agendaIndex(agenda).nameOf(by.person))
  return by.name ?? words.by[by.role]
}
