import { z } from 'zod'
import { apiAgendaSchema, apiViewSchema } from '../../../shared/protocol/api/apiViewSchema.ts'
import { linkRequestSchema, linkRevocationSchema, linkSchema } from '../../../shared/protocol/api/linkSchema.ts'
import { recordSchema } from '../../../shared/protocol/api/recordSchema.ts'
import { saidProblemSchema } from '../../../shared/protocol/api/showSchema.ts'
import { envelopeSchema } from '../../../shared/protocol/commands/commandSchema.ts'
import { oversizeSchema } from '../../../shared/protocol/eventSchema.ts'
import { problemCodes } from '../../../shared/protocol/problems.ts'
import { requestSchema } from '../../../shared/protocol/queueSchema.ts'
import { screenCallSchema } from '../../../shared/protocol/screenSchema.ts'
import { mineChangeSchema, viewChangeSchema, wireViewSchema } from '../../../shared/protocol/viewSchema.ts'
import {
  acceptedSchema,
  linksSchema,
  messagesSchema,
  openedSchema,
  papersSchema,
  screensSchema,
  showsSchema,
} from './answerSchemas.ts'
import { asComponents } from './describe.ts'

/** Every shape that the API takes or answers, from the schemas by which it checks. */
export function components(): object {
  const problemSchema = z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      code: z.enum(problemCodes),
      problems: z.array(saidProblemSchema).optional(),
      over: oversizeSchema
        .optional()
        .describe('In bytes, what it would take as it is sent, and the most; where that is why'),
    })
    .meta({ id: 'Problem', description: 'RFC 9457, with a stable `code`' })
  const all = z.tuple([
    apiViewSchema,
    wireViewSchema,
    viewChangeSchema,
    mineChangeSchema,
    showsSchema,
    openedSchema,
    acceptedSchema,
    apiAgendaSchema,
    recordSchema,
    linkSchema,
    linksSchema,
    problemSchema,
    envelopeSchema.meta({ id: 'Press' }),
    linkRequestSchema.meta({ id: 'LinkRequest' }),
    linkRevocationSchema.meta({ id: 'LinkRevocation' }),
    screensSchema,
    papersSchema,
    messagesSchema,
    requestSchema,
    screenCallSchema.meta({ id: 'ScreenCall' }),
  ])
  return asComponents(z.toJSONSchema(all, { io: 'input' }).$defs)
}
