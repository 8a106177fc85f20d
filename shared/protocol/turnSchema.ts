import { z } from 'zod'
import { CERTAINTIES, type PastTurn, TURN_KINDS, type Turn } from '../domain/floor/floor.ts'
import type { SpokenTurn } from '../domain/floor/past.ts'
import type { Visit } from '../domain/floor/slotClock.ts'
import type { Course } from '../domain/forecast/course.ts'
import { FATES, SHOW_STATUSES } from '../domain/runOfShow/runOfShow.ts'
import type { Same } from '../frozen.ts'
import { at, byId, guest, span, warning } from './partsSchema.ts'

/** The floor: who has it, who had it, and what clocks and forecast are worked out from. */

export const status = z.enum(SHOW_STATUSES)
export const fate = z.enum(FATES)
export const planned = z.strictObject({ start: at, duration: span })
export const turnKind = z.enum(TURN_KINDS)
export const certainty = z.enum(CERTAINTIES)

const timer = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('held'), left: span }),
    z.strictObject({ status: z.literal('running'), endsAt: at }),
  ])
  .meta({ id: 'Timer', description: 'Counts down to an instant, or stands still; left below zero is over.' })

export const spoken = z
  .strictObject({ language: z.string(), certainty, at })
  .meta({ id: 'Spoken', description: 'From `at` on: planned (assumed, stated) or heard (confirmed, corrected)' })

const ended = { endedAt: at }

const turn = z
  .strictObject({
    id: z.int().describe('The revision that began it: what commands name as `turn`; for the public its start'),
    kind: turnKind,
    slot: z.string(),
    segment: z.string().nullable(),
    request: z.string().nullable(),
    person: z.string().nullable(),
    guest: guest.nullable().describe('Who speaks, when it is nobody of the agenda'),
    startedAt: at,
    resumes: z.int().nullable().describe('The interrupted turn that goes on with this one'),
    before: span.describe('Spoken before the interruption'),
    despite: z.array(warning).describe('What whoever gave the floor was told of; for moderators and crew only'),
    limit: span.nullable().describe('All that was allotted, added time included; null for the chair'),
    timer: timer.nullable(),
    held: span.describe('In holds that are over'),
    spoken: z.array(spoken).describe('The newest switches, oldest first; the last one is the floor language'),
  })
  .meta({ id: 'Turn' })

export const pastTurn = turn.omit({ timer: true }).extend(ended).meta({ id: 'PastTurn' })

const recentTurn = turn
  .pick({
    id: true,
    kind: true,
    slot: true,
    segment: true,
    request: true,
    person: true,
    guest: true,
    startedAt: true,
    resumes: true,
  })
  .extend(ended)
  .meta({ id: 'RecentTurn', description: 'A turn that is over, as far as presses and their undoing name it' })

export const visit = z
  .strictObject({ slot: z.string(), startedAt: at, endedAt: at.nullable(), held: span })
  .meta({ id: 'Visit', description: 'One stay in a slot' })

export const spokenTurn = z
  .strictObject({
    segment: z.string().nullable(),
    start: at,
    end: at,
    spoke: span.describe('Without holds and interruptions'),
    planned: span.nullable(),
  })
  .meta({ id: 'SpokenTurn' })

const block = z
  .strictObject({
    from: at,
    to: at,
    kind: turnKind,
    person: z.string().nullable(),
    guest: z.string().nullable(),
    parts: z.array(z.strictObject({ from: at, language: z.string(), sure: z.boolean() })).describe('Empty in a break'),
  })
  .meta({
    id: 'PastBlock',
    description: 'A turn as the ribbon draws it, or several short ones, of which nobody is named',
  })

const pastSpan = z
  .strictObject({
    start: at,
    end: at,
    lasted: span.describe('In all its turns, without holds'),
    languages: z.record(z.string(), z.boolean()).describe('Of a segment, and whether they were heard; none of a slot'),
  })
  .meta({ id: 'PastSpan', description: 'From the first turn’s start to the last one’s end' })

const past = z
  .strictObject({
    count: z.int().describe('How many turns are over'),
    blocks: z.array(block).describe('Oldest first'),
    spans: byId(pastSpan).describe('By the id of each slot and segment that had the floor'),
    lastSegment: z.string().nullable(),
  })
  .meta({ id: 'Past', description: 'All turns that are over, summed' })

const slotClock = z.strictObject({ limit: span, timer }).meta({ id: 'SlotClock' })

/** What every role gets whole. */
export const courseSchema = z.strictObject({
  status,
  run: z.int(),
  startedAt: at.nullable(),
  endedAt: at.nullable(),
  turn: turn.nullable(),
  interrupted: turn.nullable().describe('What the turn that is on has interrupted, its clock standing still'),
  slot: slotClock.extend({ id: z.string() }).nullable().describe('The slot that is on'),
  holdingSince: at.nullable(),
  plan: byId(planned).describe('By the id of each slot and segment'),
  plannedEnd: at,
  hardEnd: at.nullable(),
  changes: z.strictObject({ speaker: span, language: span }),
  fates: byId(fate).describe('By the id of each segment'),
  turns: z.array(recentTurn).describe('The newest that are over, oldest first; empty for the public'),
  past,
  clocks: byId(slotClock).describe('By the id of each slot that was on'),
})

true satisfies Same<z.output<typeof courseSchema>, Course>
true satisfies Same<z.output<typeof turn>, Turn>
true satisfies Same<z.output<typeof pastTurn>, PastTurn>
true satisfies Same<z.output<typeof visit>, Visit>
true satisfies Same<z.output<typeof spokenTurn>, SpokenTurn>
