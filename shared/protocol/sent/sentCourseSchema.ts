import { z } from 'zod'
import { at, byId, guest, span, warning } from '../partsSchema.ts'
import { certainty, courseSchema, turnKind } from '../turnSchema.ts'

/** The course as it is sent with each press: what is usual, or said elsewhere, is left out. */

export const sentTimer = z.strictObject({
  endsAt: at.exactOptional().describe('Of a clock that runs'),
  left: span.exactOptional().describe('Of one that stands still'),
})

export const sentClock = sentTimer.extend({ limit: span }).meta({ id: 'WireClock' })

export const sentTurnHead = z.strictObject({
  id: z.int().exactOptional().describe('`startedAt` where nothing is said'),
  startedAt: at,
  kind: turnKind.exactOptional().describe('segment where nothing is said'),
  slot: z.string(),
  segment: z.string().exactOptional(),
  request: z.string().exactOptional(),
  person: z.string().exactOptional(),
  guest: guest.exactOptional(),
  resumes: z.int().exactOptional(),
})

export const sentSpoken = z
  .tuple([z.string(), certainty, at.exactOptional()])
  .describe('From the turn’s start where no instant is said')

export const sentTurn = sentTurnHead
  .extend({
    before: span.exactOptional(),
    despite: z.array(warning).exactOptional(),
    limit: span.exactOptional(),
    spoken: z.array(sentSpoken),
    held: span.exactOptional(),
    ...sentTimer.shape,
  })
  .meta({ id: 'WireTurn', description: 'A Turn, in which nothing, none and zero are left out' })

export const sentRecentTurn = sentTurnHead.extend({ endedAt: at }).meta({ id: 'WireRecentTurn' })

export const sentPart = z
  .tuple([z.string(), z.union([z.literal(0), z.literal(1)]), at.exactOptional()])
  .describe('A language, whether it was heard, and since when: from the block’s start where nothing is said')

export const sentBlock = z
  .strictObject({
    from: at.exactOptional().describe('The end of the block before where nothing is said'),
    lasted: span,
    kind: turnKind.exactOptional().describe('segment where nothing is said'),
    person: z.string().exactOptional(),
    guest: z.string().exactOptional(),
    parts: z.array(sentPart).exactOptional(),
  })
  .meta({
    id: 'WireBlock',
    description: 'A turn as the ribbon draws it, or several short ones, of which nobody is named',
  })

export const sentSpan = z
  .strictObject({
    start: at,
    lasted: span.describe('In all its turns, without holds'),
    languages: z.record(z.string(), z.boolean()).exactOptional().describe('Of a segment, and whether they were heard'),
    besides: span.exactOptional().describe('From `start` to its end, beyond `lasted`'),
  })
  .meta({ id: 'WireSpan' })

export const sentPast = z
  .strictObject({
    count: z.int().describe('How many turns are over'),
    lastSegment: z.string().nullable(),
    blocks: z.array(sentBlock).describe('Oldest first'),
    spans: byId(sentSpan).describe('By the id of each slot and segment that had the floor'),
  })
  .meta({ id: 'WirePast', description: 'All turns that are over, summed' })

export const sentCourseSchema = courseSchema
  .omit({ plan: true, turn: true, interrupted: true, slot: true, turns: true, past: true, clocks: true })
  .extend({
    shift: span.describe('By how much the agenda’s times were moved: the plan is worked out from the agenda'),
    allotted: byId(span).describe('What catching up gave, by segment'),
    turn: sentTurn.nullable(),
    interrupted: sentTurn.nullable(),
    slot: z.string().nullable().describe('The slot that is on; its clock stands in `clocks`'),
    turns: z.array(sentRecentTurn).describe('The newest that are over, oldest first; empty for the public'),
    past: sentPast,
    clocks: byId(sentClock).describe('By the id of each slot that was on'),
  })
