import { z } from 'zod'
import { agendaFileSchema } from './agendaFileSchema.ts'

/** The JSON Schema of `agenda.json`, by which editors complete and check it as it is typed. */
export function agendaJsonSchema(): unknown {
  // Draft 7 is what editors know best; as input, so that what may be left out may be left out.
  return z.toJSONSchema(agendaFileSchema, { target: 'draft-7', io: 'input' })
}
