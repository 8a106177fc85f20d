import type { Zone } from '../../../../shared/domain/agenda/agenda.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import { clockTime, say } from '../../../../shared/words/format.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { useProgrammeWords } from '../words.ts'
import css from './Agenda.module.css'
import type { AgendaRow, RowSpeaker } from './agendaTable.ts'
import { dayIn, daysAway } from './zones.ts'

interface AgendaRowsProps {
  readonly rows: readonly AgendaRow[]
  readonly columns: readonly Zone[]
  /** The programme's own day is the one on which it starts in its first column. */
  readonly start: Instant
}

export function AgendaRows({ rows, columns, start }: AgendaRowsProps) {
  const day = dayIn(start, columns[0]?.zone ?? 'UTC')
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.id} data-row={row.is} data-when={row.when} aria-current={row.when === 'now' ? 'step' : undefined}>
          {columns.map(({ zone }) => (
            <td key={zone} className={css['time']}>
              <Time at={row.start} zone={zone} day={day} />
            </td>
          ))}
          <th scope="row">
            <What row={row} />
          </th>
          <td className={css['tags']}>
            {row.languages.map(({ code, heard }) => (
              <FloorTag key={code} language={code} certainty={heard ? 'heard' : 'planned'} />
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function Time({ at, zone, day }: { readonly at: Instant; readonly zone: string; readonly day: number }) {
  const words = useProgrammeWords()
  const days = daysAway(at, zone, day)
  return (
    <>
      <time dateTime={new Date(at).toISOString()}>{clockTime(at, zone)}</time>
      {days === 0 ? null : (
        <>
          <sup aria-hidden="true">{days > 0 ? `+${days}` : `−${-days}`}</sup>
          <VisuallyHidden> {words.dayLater(days)}</VisuallyHidden>
        </>
      )}
    </>
  )
}

function What({ row }: { readonly row: AgendaRow }) {
  const words = useProgrammeWords()
  const { language } = useLanguage()
  const title = row.title === null ? null : say(row.title, language)
  const out = row.when === 'out' ? <em>{words.out}</em> : null
  const speakers = row.speakers.filter((speaker) => speaker.name !== '')
  if (row.is === 'speech') {
    return (
      <>
        <b>{speakers[0] === undefined ? <bdi>{title}</bdi> : <Named speaker={speakers[0]} alone />}</b> {out}
        {title === null ? null : (
          <span data-topic="">
            <bdi>{title}</bdi>
          </span>
        )}
      </>
    )
  }
  const sharing = speakers.length > 1
  return (
    <>
      <b>
        <bdi>{title}</bdi>
      </b>{' '}
      {out}
      {row.open ? <span>{words.everybody}</span> : null}
      {speakers.length === 0 ? null : (
        <span>
          {speakers.map((speaker, index) => (
            <span key={speaker.segment} data-when={sharing ? speaker.when : undefined}>
              {index === 0 ? null : ', '}
              <Named speaker={speaker} alone={!sharing} />
              {sharing && speaker.when === 'out' && row.when !== 'out' ? ` (${words.out})` : null}
            </span>
          ))}
        </span>
      )}
    </>
  )
}

/** One speaker with the organisation; several, by their names alone. */
function Named({ speaker, alone }: { readonly speaker: RowSpeaker; readonly alone: boolean }) {
  const { language } = useLanguage()
  const name = <bdi>{speaker.name}</bdi>
  if (!alone || speaker.organisation === null) return name
  return (
    <>
      {name}, <bdi>{say(speaker.organisation, language)}</bdi>
    </>
  )
}
