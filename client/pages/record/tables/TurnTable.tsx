import type { ShowRecord, TurnRecord } from '../../../../shared/domain/record/record.ts'
import { clockTime, lengthOf, say } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { useRecordZone } from '../recordZone.ts'
import { useRecordWords } from '../words.ts'
import { Lasted, Overrun } from './Figures.tsx'
import { type Heading, RecordTable } from './RecordTable.tsx'
import css from './Tables.module.css'

/** Every turn as it was, with each language as it was planned, confirmed and corrected. */
export function TurnTable({ record }: { readonly record: ShowRecord }) {
  const { words } = useRecordWords()
  const { zone } = useRecordZone(record)
  return (
    <RecordTable
      id="turns"
      title={(w) => w.turns}
      headings={headings}
      rows={record.turns.map((turn) => <Row key={turn.id} turn={turn} record={record} zone={zone} />)}
      none={words.noTurns}
    />
  )
}

const headings: readonly Heading[] = [
  (w) => w.who,
  (w) => w.start,
  (w) => w.end,
  (w) => w.length,
  (w) => w.limit,
  (w) => w.over,
  (w) => w.held,
  (w) => w.languages,
]

function Row({
  turn,
  record,
  zone,
}: {
  readonly turn: TurnRecord
  readonly record: ShowRecord
  readonly zone: string
}) {
  const { words } = useRecordWords()
  const { language } = useLanguage()
  const { actual } = turn
  const slot = record.slots.find((each) => each.id === turn.slot)
  const kind = words.kind[turn.kind]
  const who = turn.person ?? turn.guest
  return (
    <tr data-outcome={actual.end === null ? 'on' : 'done'}>
      <th scope="row">
        {who === null ? null : (
          <b>
            <bdi>{who.name}</bdi>
          </b>
        )}
        {who?.organisation ? (
          <small>
            <bdi>{say(who.organisation, language)}</bdi>
          </small>
        ) : null}
        <small>
          {[slot === undefined ? '' : `${slot.number} ${isolated(say(slot.title, language))}`, kind]
            .filter((part) => part !== '')
            .join(', ')}
        </small>
        {turn.resumes === null ? null : <em>{words.resumed}</em>}
        {turn.despite.map((warning) => (
          <em key={warning}>{words.despite[warning]}</em>
        ))}
      </th>
      <td>{clockTime(actual.start, zone, true)}</td>
      <td>{actual.end === null ? words.onNow : clockTime(actual.end, zone, true)}</td>
      <td>
        <Lasted actual={actual} madeAt={record.madeAt} />
      </td>
      <td>{turn.limit === null ? words.noLimit : lengthOf(turn.limit)}</td>
      <td>
        <Overrun turn={turn} madeAt={record.madeAt} />
      </td>
      <td>{actual.held === 0 ? '' : lengthOf(actual.held)}</td>
      <td>
        <ul className={css['spoken']}>
          {turn.languages.map((spoken) => (
            <li key={`${spoken.at} ${spoken.certainty}`}>
              <FloorTag language={spoken.language} certainty={spoken.certainty} />{' '}
              <span aria-hidden="true">{words.certainty[spoken.certainty]}</span> {clockTime(spoken.at, zone, true)}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
