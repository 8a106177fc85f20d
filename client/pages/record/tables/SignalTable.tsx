import { boothCode } from '../../../../shared/domain/agenda/boothCode.ts'
import type { ShowRecord } from '../../../../shared/domain/record/record.ts'
import { listOf, say } from '../../../../shared/words/format.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useRecordWords } from '../words.ts'
import { type Heading, RecordTable } from './RecordTable.tsx'
import { type SignalRow, signalRows } from './signalRows.ts'

/** What the interpreters asked for, speaker by speaker: for the organisers, so that the next session goes better. */
export function SignalTable({ record }: { readonly record: ShowRecord }) {
  const { words } = useRecordWords()
  const rows = signalRows(record)
  if (rows.length === 0 && record.turns.length === 0) return null
  return (
    <RecordTable
      id="signals"
      title={(w) => w.signals}
      headings={headings}
      rows={rows.map((row) => <Row key={`${row.about?.name} ${row.kind}`} row={row} />)}
      none={words.noSignals}
    />
  )
}

const headings: readonly Heading[] = [(w) => w.who, (w) => w.signal, (w) => w.times, (w) => w.booths, (w) => w.became]

function Row({ row }: { readonly row: SignalRow }) {
  const { words } = useRecordWords()
  const { language } = useLanguage()
  const { about, kind, presses, booths, became } = row
  const outcomes = became.map(({ state, count }) => words.signalState(state, count))
  return (
    <tr>
      <th scope="row">
        <b>
          <bdi>{about?.name ?? words.nobodySpoke}</bdi>
        </b>
        {about?.organisation ? (
          <small>
            <bdi>{say(about.organisation, language)}</bdi>
          </small>
        ) : null}
      </th>
      <td>{words.signalKind[kind]}</td>
      <td>{presses}</td>
      <td>{booths.map(boothCode).join(', ')}</td>
      <td>{listOf(outcomes, language)}</td>
    </tr>
  )
}
