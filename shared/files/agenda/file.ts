import type { z } from 'zod'
import type { Frozen } from '../../frozen.ts'
import type { agendaFileSchema } from './agendaFileSchema.ts'

/**
 * `agenda.json`, and the agenda over HTTP. Local times are written as `HH:mm` (the first such time at or after the
 * agenda's start) or `YYYY-MM-DDTHH:mm`, in the agenda's zone, with a UTC offset only where a clock change makes them
 * ambiguous, and with seconds only where there are any; durations as `m:ss` or `h:mm:ss`. Its schema says what each field
 * means.
 */
export type AgendaFile = Frozen<z.output<typeof agendaFileSchema>>

export type PlaceFile = NonNullable<AgendaFile['place']>
export type TermFile = NonNullable<AgendaFile['terms']>[number]
export type PresetFile = NonNullable<AgendaFile['messages']>[number]
export type PersonFile = AgendaFile['people'][number]
export type BoothFile = NonNullable<AgendaFile['booths']>[number]
export type SlotFile = AgendaFile['slots'][number]
export type SegmentFile = SlotFile['segments'][number]
export type AttachedTextFile = NonNullable<SegmentFile['text']>
