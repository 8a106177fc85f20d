import type { ShowRecord } from '../../../../shared/domain/record/record.ts'
import { clockTime, lengthOf } from '../../../../shared/words/format.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { useRecordZone } from '../recordZone.ts'
import { useRecordWords } from '../words.ts'
import { BothTexts } from './Both.tsx'
import { Difference, Lasted } from './Figures.tsx'
import { type Heading, RecordTable } from './RecordTable.tsx'
import { type RecordRow, recordRows } from './recordRows.ts'
import css from './Tables.module.css'

/** Planned beside actual, slot by slot and speech by speech. */
export function SlotTable({ record }: { readonly record: ShowRecord }) {
  const { zone } = useRecordZone(record)
  return (
    <RecordTable
      id="slots"
      title={(w) => w.slots}
      headings={headings}
      rows={recordRows(record).map((row) => <Row key={row.id} row={row} record={record} zone={zone} />)}
      none={null}
    />
  )
}

const headings: readonly Heading[] = [
  (w) => w.number,
  (w) => w.what,
  (w) => w.plannedStart,
  (w) => w.start,
  (w) => w.end,
  (w) => w.plannedLength,
  (w) => w.length,
  (w) => w.held,
  (w) => w.languages,
]

function Row({ row, record, zone }: { readonly row: RecordRow; readonly record: ShowRecord; readonly zone: string }) {
  const { words } = useRecordWords()
  const { actual } = row
  const outcome = words.outcome[row.outcome]
  return (
    <tr data-row={row.is} data-outcome={row.outcome}>
      <td>{row.number}</td>
      <th scope="row">
        {row.is === 'slot' && row.title !== null ? (
          <b>
            <BothTexts text={row.title} />
          </b>
        ) : null}
        {row.speaker === null ? null : (
          <span>
            <bdi>{row.speaker}</bdi>
          </span>
        )}
        {row.is === 'segment' && row.title !== null ? (
          <small>
            <BothTexts text={row.title} />
          </small>
        ) : null}
        {outcome === '' ? null : <em>{outcome}</em>}
      </th>
      <td>{clockTime(row.planned.start, zone)}</td>
      <td>
        {actual === null ? '–' : clockTime(actual.start, zone, true)} <Difference by={row.late} of="start" />
      </td>
      <td>{actual === null || actual.end === null ? '–' : clockTime(actual.end, zone, true)}</td>
      <td>
        {lengthOf(row.planned.duration)}
        {row.allotted === null ? null : <small>{words.allotted(lengthOf(row.allotted))}</small>}
      </td>
      <td>
        {actual === null ? '–' : <Lasted actual={actual} madeAt={record.madeAt} />}{' '}
        <Difference by={row.longer} of="length" />
      </td>
      <td>{actual === null || actual.held === 0 ? '' : lengthOf(actual.held)}</td>
      <td className={css['tags']}>
        {row.languages.map(({ code, heard }) => (
          <FloorTag key={code} language={code} certainty={heard ? 'heard' : 'planned'} />
        ))}
      </td>
    </tr>
  )
}
