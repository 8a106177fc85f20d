import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { writeAgenda } from '../../../shared/files/write.ts'
import { saveFile } from '../../ui/saveFile.ts'

/** The agenda as it stands, as a file: a moderator's own has all that `agenda.json` had. */
export function saveAgenda(agenda: Agenda): string {
  const name = `${agenda.id}.agenda.json`
  saveFile(name, 'application/json', `${JSON.stringify(writeAgenda(agenda), null, 2)}\n`)
  return name
}
