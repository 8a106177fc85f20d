import { z } from 'zod'
import { agendaFileSchema } from '../../files/agenda/agendaFileSchema.ts'
import { paperSchema } from '../boothSchema.ts'
import { queueSchema } from '../queueSchema.ts'
import { courseSchema, pastTurn, visit } from '../turnSchema.ts'
import { wireLiveSchema, wireViewSchema } from '../viewSchema.ts'

/** The view as scripts are answered it: whole each time, the agenda in the shape of its file. */

export const apiAgendaSchema = agendaFileSchema.meta({ id: 'Agenda' })

export const apiLiveSchema = wireLiveSchema
  .omit({ past: true, messagesBefore: true, shift: true, allotted: true })
  .extend({
    ...courseSchema.pick({ plan: true, turn: true, interrupted: true, slot: true, clocks: true }).shape,
    queue: queueSchema,
    turns: z.array(pastTurn).describe('The newest that are over, oldest first'),
    visits: z.array(visit).describe('The newest stays in a slot, oldest first'),
    papers: z.array(paperSchema).describe('Oldest first; for moderators, crew and interpreters only'),
  })
  .meta({ id: 'Live' })

export const apiViewSchema = wireViewSchema
  .extend({ live: apiLiveSchema, agenda: apiAgendaSchema })
  .meta({ id: 'View', description: 'What this key sees' })
