import { agendaIndex } from '../../../shared/domain/agendaIndex.ts'
import type { ShowRecord } from '../../../shared/domain/record.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import { clockTime } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import { BothWords } from './Both.tsx'
import { presserSaid, pressSaid } from './logWords.ts'
import css from './Record.module.css'
import { useRecordWords } from './recordWords.ts'
import { useRecordZone } from './recordZone.ts'
import { Scroll } from './Scroll.tsx'

/** Who pressed what, and what of it was taken back. */
export function LogTable({ record }: { readonly record: ShowRecord }) {
  const { words } = useRecordWords()
  const { language } = useLanguage()
  const { zone } = useRecordZone(record)
  const agenda = useShow((state) => state.agenda)
  const knownName = agenda === null ? () => null : agendaIndex(agenda).knownName
  return (
    <section aria-labelledby="log">
      <h2 id="log">
        <BothWords pick={(w) => w.log} />
      </h2>
      {record.log.length === 0 ? <p>{words.noLog}</p> : null}
      {record.log.length === 0 ? null : (
        <Scroll labelledBy="log">
          <table className={css['table']}>
            <thead>
              <tr>
                <th scope="col">
                  <BothWords pick={(w) => w.at} />
                </th>
                <th scope="col">
                  <BothWords pick={(w) => w.pressed} />
                </th>
                <th scope="col">
                  <BothWords pick={(w) => w.by} />
                </th>
              </tr>
            </thead>
            <tbody>
              {record.log.map((line) => (
                <tr key={line.revision} data-undone={line.undone || undefined}>
                  <td>{clockTime(line.at, zone, true)}</td>
                  <th scope="row">
                    <span>{pressSaid(line.command, record, { words, language })}</span>
                    {line.undone ? <em>{words.undone}</em> : null}
                  </th>
                  <td>{presserSaid(line, knownName, words)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}
