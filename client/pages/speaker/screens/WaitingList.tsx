import { useState } from 'react'
import type { Agenda, PersonId, SlotId } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import { waitingIn } from '../../../../shared/domain/queue/speakerList.ts'
import type { Live } from '../../../../shared/protocol/view.ts'
import { say } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { Press } from '../../../page/ui/Press.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import css from '../asking/MyPlace.module.css'
import { type ListLine, listLines } from '../asking/myRequests.ts'
import { useAskingWords } from '../asking/words.ts'

export interface WaitingListProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly slot: SlotId
  readonly me: PersonId
}

/** The list of speakers, in the order that everybody sees. */
export function WaitingList({ agenda, live, slot, me }: WaitingListProps) {
  const words = useAskingWords()
  const { language } = useLanguage()
  const [whole, setWhole] = useState(false)
  const { queue } = live
  const told = waitingIn(queue.requests, slot).length
  const count = queue.waiting[slot] ?? 0
  const lines = listLines(agenda, queue, slot, me, whole)
  const slotFile = agendaIndex(agenda).slot(slot)
  const cut = told > 0 && (whole || lines.some((line) => line.is === 'more'))
  return (
    <>
      <h3>
        {words.list(isolated(say(slotFile?.short ?? slotFile?.title, language)))}
        {count === 0 ? null : <span>{words.waits(count)}</span>}
      </h3>
      {count === 0 ? <p>{words.nobody}</p> : null}
      <ol className={css['list']}>
        {lines.map((line) => (
          <Line key={line.is === 'more' ? `after ${line.after}` : line.request.id} line={line} />
        ))}
      </ol>
      {cut ? (
        <Press weight="bare" aria-expanded={whole} onPress={() => setWhole(!whole)}>
          {whole ? words.less : told < count ? words.wholeTold(told) : words.whole(count)}
        </Press>
      ) : null}
    </>
  )
}

function Line({ line }: { readonly line: ListLine }) {
  const words = useAskingWords()
  if (line.is === 'more') return <li className={css['left']}>{words.more(line.count)}</li>
  const { request } = line
  const called = request.state === 'called' ? `, ${words.called}` : ''
  return (
    <li value={line.place} data-mine={line.mine || undefined} aria-current={line.mine ? 'true' : undefined}>
      <span className={css['number']} aria-hidden="true">
        {line.place}
      </span>
      <span className={css['who']}>
        <bdi>{line.name}</bdi>
        {line.mine ? <small> {words.you}</small> : null}
        <small className={css['kind']}>
          {words.form.kinds[request.kind]}
          {called}
          {request.behalf === null ? null : `, ${words.behalfOf(isolated(request.behalf))}`}
        </small>
      </span>
      <FloorTag language={request.language} certainty="planned" />
    </li>
  )
}
