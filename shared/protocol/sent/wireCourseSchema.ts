import { z } from 'zod'
import { at, byId, guest, span, warning } from '../partsSchema.ts'
import { certainty, courseSchema, turnKind } from '../turnSchema.ts'

/** The course as it is sent with each press: what is usual, or said elsewhere, is left out. */

export const wireTimer = z.strictObject({
  endsAt: at.exactOptional().describe('Of a clock that runs'),
  left: span.exactOptional().describe('Of one that stands still'),
})

export const wireClock = wireTimer.extend({ limit: span }).meta({ id: 'WireClock' })

export const wireTurnHead = z.strictObject({
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

export const wireSpoken = z
  .tuple([z.string(), certainty, at.exactOptional()])
  .describe('From the turn’s start where no instant is said')

export const wireTurn = wireTurnHead
  .extend({
    before: span.exactOptional(),
    despite: z.array(warning).exactOptional(),
    limit: span.exactOptional(),
    spoken: z.array(wireSpoken),
    held: span.exactOptional(),
    ...wireTimer.shape,
  })
  .meta({ id: 'WireTurn', description: 'A Turn, in which nothing, none and zero are left out' })

export const wireRecentTurn = wireTurnHead.extend({ endedAt: at }).meta({ id: 'WireRecentTurn' })

export const wirePart = z
  .tuple([z.string(), z.union([z.literal(0), z.literal(1)]), at.exactOptional()])
  .describe('A language, whether it was heard, and since when: from the block’s start where nothing is said')

export const wireBlock = z
  .strictObject({
    from: at.exactOptional().describe('The end of the block before where nothing is said'),
    lasted: span,
    kind: turnKind.exactOptional().describe('segment where nothing is said'),
    person: z.string().exactOptional(),
    guest: z.string().exactOptional(),
    parts: z.array(wirePart).exactOptional(),
  })
  .meta({
    id: 'WireBlock',
    description: 'A turn as the ribbon draws it, or several short ones, of which nobody is named',
  })

export const wireSpan = z
  .strictObject({
    start: at,
    lasted: span.describe('In all its turns, without holds'),
    languages: z.record(z.string(), z.boolean()).exactOptional().describe('Of a segment, and whether they were heard'),
    besides: span.exactOptional().describe('From `start` to its end, beyond `lasted`'),
  })
  .meta({ id: 'WireSpan' })

export const wirePast = z
  .strictObject({
    count: z.int().describe('How many turns are over'),
    lastSegment: z.string().nullable(),
    blocks: z.array(wireBlock).describe('Oldest first'),
    spans: byId(wireSpan).describe('By the id of each slot and segment that had the floor'),
  })
  .meta({ id: 'WirePast', description: 'All turns that are over, summed' })

export const wireCourseSchema = courseSchema
  .omit({ plan: true, turn: true, interrupted: true, slot: true, turns: true, past: true, clocks: true })
  .extend({
    shift: span.describe('By how much the agenda’s times were moved: the plan is worked out from the agenda'),
    allotted: byId(span).describe('What catching up gave, by segment'),
    turn: wireTurn.nullable(),
    interrupted: wireTurn.nullable(),
    slot: z.string().nullable().describe('The slot that is on; its clock stands in `clocks`'),
    turns: z.array(wireRecentTurn).describe('The newest that are over, oldest first; empty for the public'),
    past: wirePast,
    clocks: byId(wireClock).describe('By the id of each slot that was on'),
  })
