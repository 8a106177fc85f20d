import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { writeAgenda } from '../../../shared/files/write.ts'

/** The agenda as it stands, as a file: a moderator's own has all that `agenda.json` had. */
export function saveAgenda(agenda: Agenda): string {
  const name = `${agenda.id}.agenda.json`
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(writeAgenda(agenda), null, 2)}\n`], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken it by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(url), 0)
  return name
}
