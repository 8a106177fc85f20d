import { useState } from 'react'
import type { Agenda, Zone } from '../../../../shared/domain/agenda/agenda.ts'
import type { Course } from '../../../../shared/domain/forecast/course.ts'
import { minutes } from '../../../../shared/domain/time.ts'
import { clockTime, say, utcOffset } from '../../../../shared/words/format.ts'
import { useNow } from '../../../page/connection/clock/useNow.ts'
import { ThemeSwitch } from '../../../page/styles/ThemeSwitch.tsx'
import { Press } from '../../../page/ui/Press.tsx'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { useForecast } from '../../../page/useForecast.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { deviceZone } from '../../../page/zones.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EndLine } from '../EndLine.tsx'
import { FileLinks } from '../Links.tsx'
import { useProgrammeWords } from '../words.ts'
import css from './Agenda.module.css'
import { AgendaRows } from './AgendaRows.tsx'
import { agendaTable } from './agendaTable.ts'
import { keepOwnTime, ownTimeKept } from './ownTime.ts'
import { columnsOf, readersColumn } from './zones.ts'

interface AgendaSectionProps {
  readonly agenda: Agenda
  readonly course: Course
}

export function AgendaSection({ agenda, course }: AgendaSectionProps) {
  const words = useProgrammeWords()
  const { language } = useLanguage()
  const forecast = useForecast()
  const [shown, setShown] = useState(ownTimeKept)
  const first = agenda.slots[0]
  const start = (first && course.plan[first.id]?.start) ?? course.plannedEnd
  const own = readersColumn(agenda, deviceZone(), start)
  const columns = own !== null && shown ? [...columnsOf(agenda), own] : columnsOf(agenda)
  const nameOf = (column: Zone) => say(column.city, language) || utcOffset(start, column.zone)
  const show = (wanted: boolean) => {
    setShown(wanted)
    keepOwnTime(wanted)
  }
  if (forecast === null) return null
  return (
    <section className={css['agenda']} aria-labelledby="agenda">
      <div className={css['clocks']} data-columns={columns.length}>
        {columns.map((column) => (
          <Clock key={column.zone} column={column} />
        ))}
        <EndLine course={course} forecast={forecast} zone={columns[0]?.zone ?? agenda.zone} />
      </div>
      <DataTable
        className={css['table']}
        columns={columns.length}
        headings={[
          ...columns.map(nameOf),
          <h2 key="agenda" id="agenda">
            {words.agenda}
          </h2>,
          words.language,
        ]}
      >
        <AgendaRows rows={agendaTable(agenda, course, forecast)} columns={columns} start={start} />
      </DataTable>
      <p className={css['note']}>
        {course.status === 'unstarted' ? words.planned : course.status === 'ended' ? words.past : words.moving}
      </p>
      <div className={css['foot']}>
        <FileLinks />
        {own === null ? null : (
          <Press weight="bare" className={css['own'] ?? ''} onPress={() => show(!shown)}>
            {shown ? words.hideOwn(nameOf(own)) : words.showOwn(nameOf(own))}
          </Press>
        )}
        <ThemeSwitch />
      </div>
    </section>
  )
}

/** The large clock of a column, by the minute. */
function Clock({ column }: { readonly column: Zone }) {
  const words = useProgrammeWords()
  const { language } = useLanguage()
  const now = useNow(minutes(1))
  const offset = utcOffset(now, column.zone)
  return (
    <p>
      <b>{clockTime(now, column.zone)}</b>
      {say(column.city, language) || words.yourTime} <small>{offset}</small>
      <VisuallyHidden>.</VisuallyHidden>
    </p>
  )
}
