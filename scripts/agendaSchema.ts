import { writeFile } from 'node:fs/promises'
import { agendaJsonSchema } from '../shared/files/agenda/agendaJsonSchema.ts'

/** Writes agenda.schema.json; `npm run agenda:schema` formats it afterwards as Biome wants it. */
await writeFile(new URL('../agenda.schema.json', import.meta.url), `${JSON.stringify(agendaJsonSchema(), null, 2)}\n`)
