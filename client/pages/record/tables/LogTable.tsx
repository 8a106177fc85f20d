import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { ShowRecord } from '../../../../shared/domain/record/record.ts'
import { sayDone } from '../../../../shared/words/done.ts'
import { capitalised, clockTime } from '../../../../shared/words/format.ts'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { useDoneWords } from '../../../words/done.ts'
import { useRecordZone } from '../recordZone.ts'
import { useRecordWords } from '../words.ts'
import { presserSaid } from './presser.ts'
import { type Heading, RecordTable } from './RecordTable.tsx'
import { recordNames } from './recordNames.ts'

/** Who pressed what, and what of it was taken back. */
export function LogTable({ record }: { readonly record: ShowRecord }) {
  const { words } = useRecordWords()
  const done = useDoneWords()
  const { language } = useLanguage()
  const { zone } = useRecordZone(record)
  const agenda = useShow((state) => state.agenda)
  const knownName = agenda === null ? () => null : agendaIndex(agenda).knownName
  const names = recordNames(record, { words: done, language, zone, knownName })
  return (
    <RecordTable
      id="log"
      title={(w) => w.log}
      headings={headings}
      rows={record.log.map((line) => (
        <tr key={line.revision} data-undone={line.undone || undefined}>
          <td>{clockTime(line.at, zone, true)}</td>
          <th scope="row">
            <span>{capitalised(sayDone(done, line.command, names), language)}</span>
            {line.undone ? <em>{words.undone}</em> : null}
          </th>
          <td>{presserSaid(line, knownName, words)}</td>
        </tr>
      ))}
      none={words.noLog}
    />
  )
}

const headings: readonly Heading[] = [(w) => w.at, (w) => w.pressed, (w) => w.by]
