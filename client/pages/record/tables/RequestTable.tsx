import type { RequestRecord, ShowRecord } from '../../../../shared/domain/record/record.ts'
import { clockTime, say } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { useRecordZone } from '../recordZone.ts'
import { useRecordWords } from '../words.ts'
import { type Heading, RecordTable } from './RecordTable.tsx'
import css from './Tables.module.css'

/** Who asked for the floor and what became of it: also of those whom nobody reached. */
export function RequestTable({ record }: { readonly record: ShowRecord }) {
  const { zone } = useRecordZone(record)
  if (record.requests.length === 0) return null
  return (
    <RecordTable
      id="requests"
      title={(w) => w.requests}
      headings={headings}
      rows={record.requests.map((request) => <Row key={request.id} request={request} record={record} zone={zone} />)}
      none={null}
    />
  )
}

const headings: readonly Heading[] = [
  (w) => w.who,
  (w) => w.asked,
  (w) => w.forWhat,
  (w) => w.languages,
  (w) => w.became,
]

interface RowProps {
  readonly request: RequestRecord
  readonly record: ShowRecord
  readonly zone: string
}

function Row({ request, record, zone }: RowProps) {
  const { words } = useRecordWords()
  const { language } = useLanguage()
  const { who, behalf } = request
  const slot = record.slots.find((each) => each.id === request.slot)
  return (
    <tr data-outcome={request.state}>
      <th scope="row">
        <b>
          <bdi>{who.name}</bdi>
        </b>
        {who.organisation === null ? null : (
          <small>
            <bdi>{say(who.organisation, language)}</bdi>
          </small>
        )}
        {behalf === null ? null : <small>{words.onBehalf(isolated(behalf))}</small>}
        {slot === undefined ? null : <small>{`${slot.number} ${isolated(say(slot.title, language))}`}</small>}
      </th>
      <td>{clockTime(request.askedAt, zone, true)}</td>
      <td>{words.requestKind[request.kind]}</td>
      <td className={css['tags']}>
        <FloorTag language={request.language} certainty="planned" />
      </td>
      <td>
        {words.requestState[request.state]} {clockTime(request.since, zone, true)}
      </td>
    </tr>
  )
}
