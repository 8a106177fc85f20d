import type { z } from 'zod'
import type { Course } from '../domain/forecast/course.ts'
import type { Frozen } from '../frozen.ts'
import type { boothSchema, myBoothSchema, mySignalSchema, paperSchema, signalSchema } from './boothSchema.ts'
import type { messageSchema, noticeSchema, seenChange, simpleChange } from './messageSchema.ts'
import type { presser } from './partsSchema.ts'
import type { queueSchema, requestSchema, wireQueueSchema, wireRequestSchema } from './queueSchema.ts'
import type {
  wireBlock,
  wireClock,
  wireCourseSchema,
  wirePart,
  wirePast,
  wireRecentTurn,
  wireSpan,
  wireSpoken,
  wireTimer,
  wireTurn,
  wireTurnHead,
} from './sent/wireCourseSchema.ts'
import type {
  meSchema,
  mineChangeSchema,
  mineSchema,
  stamp,
  toldCommand,
  undoLine,
  viewChangeSchema,
  wireLiveSchema,
  wireViewSchema,
} from './viewSchema.ts'

/** The protocol's version; the server refuses others with `wrong-protocol`, and the page reloads itself. */
export const PROTOCOL = 4

// What is sent is written down in the schemas, each field with what it means; here are its types, for server and pages.

type Of<T extends z.ZodType> = Frozen<z.output<T>>

/**
 * Which picture this is. With a key it is the revision at which the picture last changed for this role. Without one it is
 * an opaque stamp of the public's own picture, so that nobody can count what they may not see.
 */
export type Stamp = Of<typeof stamp>

/** Server → client on joining, and whenever a page has lost the thread. Instants are epoch ms, durations ms. */
export type View = Of<typeof wireViewSchema>

/** Server → client afterwards: what changed for everybody of a role. It fits the picture `from`, and no other. */
export type ViewChange = Of<typeof viewChangeSchema>

/** What changed for one key alone; it fits the `mine` of that revision. */
export type MineChange = Of<typeof mineChangeSchema>

/** Bounded, however long a show runs. */
export type WireLive = Of<typeof wireLiveSchema>

/** The parts of the course that change with each turn: what is usual, or said elsewhere, is left out. */
export type WireCourse = Of<typeof wireCourseSchema>
export type WireTimer = Of<typeof wireTimer>
export type WireClock = Of<typeof wireClock>
export type WireClocks = WireCourse['clocks']
export type WireTurnHead = Of<typeof wireTurnHead>
export type WireTurn = Of<typeof wireTurn>
export type WireRecentTurn = Of<typeof wireRecentTurn>
export type WireSpoken = Of<typeof wireSpoken>
export type WirePast = Of<typeof wirePast>
export type WireBlock = Of<typeof wireBlock>
export type WirePart = Of<typeof wirePart>
export type WireSpan = Of<typeof wireSpan>

/** As a page works with it. */
export interface Live extends Course, Omit<WireLive, keyof Course | keyof WireCourse | 'queue'> {
  readonly queue: SeenQueue
}

export type SeenBooth = Of<typeof boothSchema>
export type SeenMic = NonNullable<SeenBooth['mics']>[number]
export type SeenSignal = Of<typeof signalSchema>
export type SeenPaper = Of<typeof paperSchema>

/** The first 500 of each slot in their order, as far as they fit: see `packRequest`. */
export type WireQueue = Of<typeof wireQueueSchema>
/** A request of a list as it is sent. What is usual is left out. */
export type WireRequest = Of<typeof wireRequestSchema>

/**
 * In their order, slot by slot. Moderators and crew see those who wait, have the floor, are absent or were not reached,
 * and the newest of the others; speakers and interpreters those who wait or have the floor.
 */
export type SeenQueue = Of<typeof queueSchema>
export type SeenRequest = Of<typeof requestSchema>

export type SeenMessage = Of<typeof messageSchema>
export type SeenNotice = Of<typeof noticeSchema>
export type SeenSight = SeenMessage['seen'][number]
export type SeenChange = Of<typeof seenChange>
export type SimpleChange = Of<typeof simpleChange>

/** Who pressed, as others may know it: never which link. */
export type Presser = Of<typeof presser>

/** What is for this key alone: what it has not seen yet, and its own requests in every state. */
export type Mine = Of<typeof mineSchema>
export type MyBooth = Of<typeof myBoothSchema>
export type MySignal = Of<typeof mySignalSchema>

export type UndoLine = Of<typeof undoLine>
export type ToldCommand = Of<typeof toldCommand>

export type Me = Of<typeof meSchema>
