import type { ShowRecord } from '../../../shared/domain/record.ts'
import { listOf, say } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import { BothWords } from './Both.tsx'
import css from './Record.module.css'
import { useRecordWords } from './recordWords.ts'
import { Scroll } from './Scroll.tsx'
import { type SignalRow, signalRows } from './signalRows.ts'

/** What the interpreters asked for, speaker by speaker: for the organisers, so that the next session goes better. */
export function SignalTable({ record }: { readonly record: ShowRecord }) {
  const { words } = useRecordWords()
  const rows = signalRows(record)
  if (rows.length === 0 && record.turns.length === 0) return null
  return (
    <section aria-labelledby="signals">
      <h2 id="signals">
        <BothWords pick={(w) => w.signals} />
      </h2>
      {rows.length === 0 ? <p>{words.noSignals}</p> : null}
      {rows.length === 0 ? null : (
        <Scroll labelledBy="signals">
          <table className={css['table']}>
            <thead>
              <tr>
                {headings.map((pick, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the headings of a table keep their places
                  <th key={index} scope="col">
                    <BothWords pick={pick} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={`${row.about?.name} ${row.kind}`} row={row} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

const headings: readonly ((words: ReturnType<typeof useRecordWords>['words']) => string)[] = [
  (w) => w.who,
  (w) => w.signal,
  (w) => w.times,
  (w) => w.booths,
  (w) => w.became,
]

function Row({ row }: { readonly row: SignalRow }) {
  const { words } = useRecordWords()
  const { language } = useLanguage()
  const { about, kind, presses, booths, became } = row
  const outcomes = became.map(({ state, count }) => words.signalState[state](count))
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
      <td>{booths.map((booth) => booth.toUpperCase()).join(', ')}</td>
      <td>{listOf(outcomes, language)}</td>
    </tr>
  )
}
