import type { LanguageCode, PersonId, SegmentId, SlotId } from '../agenda/agenda.ts'
import { type Asker, askerKey } from '../queue/speakerList.ts'
import { between, type Duration, type Instant, minus, NONE, plus } from '../time.ts'
import type { Guest, PastTurn, TurnKind } from './floor.ts'
import { type SpokenPart, spokenParts } from './spokenParts.ts'

/** What pages need of the turns that are over: it stays small however many there were. */
export interface Past {
  /** How many turns are over. */
  readonly count: number
  /** The whole of it on the ribbon, oldest first. */
  readonly blocks: readonly PastBlock[]
  /** Slots and segments that had the floor. */
  readonly spans: Readonly<Record<SlotId | SegmentId, PastSpan>>
  /** The segment that had the floor last. */
  readonly lastSegment: SegmentId | null
}

/** A turn as the ribbon draws it, or several short ones beside each other, of which nobody is named. */
export interface PastBlock {
  readonly from: Instant
  readonly to: Instant
  readonly kind: TurnKind
  readonly person: PersonId | null
  readonly guest: string | null
  /** Empty in a break. */
  readonly parts: readonly SpokenPart[]
}

/** From the first turn's start to the last one's end. */
export interface PastSpan {
  readonly start: Instant
  readonly end: Instant
  /** In all its turns, without holds. */
  readonly lasted: Duration
  /** The languages of a segment, and whether they were heard; none of a slot. */
  readonly languages: Readonly<Record<LanguageCode, boolean>>
}

/** Who has spoken: going on after an interruption is no second time; holds and the chair's own turns do not count. */
export interface SpokenBy {
  readonly times: number
  readonly lasted: Duration
  /** The newest, an interrupted one as one turn; oldest first. */
  readonly turns: readonly SpokenTurn[]
}

/** `spoke` is without holds and interruptions, `planned` what was allotted. */
export interface SpokenTurn {
  readonly segment: SegmentId | null
  readonly start: Instant
  readonly end: Instant
  readonly spoke: Duration
  readonly planned: Duration | null
}

/** As many blocks as a ribbon has room for; a longer past is drawn more coarsely. */
const BLOCKS_MOST = 64
/** Of one segment, the newest: nobody reads more beside a speaker's name. */
const LANGUAGES = 4
/** How many of their own turns somebody is told of one by one. */
const OWN_TURNS = 8

const NOTHING_PAST: Past = { count: 0, blocks: [], spans: {}, lastSegment: null }

/** Undo goes back a few turns, and seldom further. */
const KEPT = 24

/** Worked out once a turn: what came before a turn never changes, for an undo makes other turns. */
const pasts = new WeakMap<PastTurn, Past>()
/** Of the newest turns only: one map of all who have spoken goes along with them. */
const speakers = new WeakMap<PastTurn, Map<string, SpokenBy>>()

export function pastOf(turns: readonly PastTurn[]): Past {
  const known = turns.findLastIndex((turn) => pasts.has(turn))
  let past = pasts.get(turns[known] as PastTurn) ?? NOTHING_PAST
  for (const [index, turn] of turns.entries()) {
    if (index <= known) continue
    past = withTurn(past, turn)
    if (index >= turns.length - KEPT) pasts.set(turn, past)
  }
  const old = turns[turns.length - 1 - KEPT]
  if (old !== undefined) pasts.delete(old)
  return past
}

/** How often and how long somebody has had the floor in turns that are over. */
export function spokenBy(turns: readonly PastTurn[], asker: Asker): SpokenBy | null {
  const last = turns.at(-1)
  if (last === undefined) return null
  const all = speakers.get(last) ?? gathered(turns)
  speakers.set(last, all)
  return all.get(askerKey(asker)) ?? null
}

function gathered(turns: readonly PastTurn[]): Map<string, SpokenBy> {
  const before = turns.at(-2)
  const known = before === undefined ? undefined : speakers.get(before)
  if (before !== undefined) speakers.delete(before)
  const all = known ?? new Map<string, SpokenBy>()
  for (const turn of known === undefined ? turns : turns.slice(-1)) speak(all, turn)
  return all
}

function withTurn(past: Past, turn: PastTurn): Past {
  return {
    count: past.count + 1,
    blocks: coarse([...past.blocks, blockOf(turn)]),
    spans: withSpans(past.spans, turn),
    lastSegment: turn.segment ?? past.lastSegment,
  }
}

function blockOf({ startedAt, endedAt, kind, person, guest, spoken }: PastTurn): PastBlock {
  return { from: startedAt, to: endedAt, kind, person, guest: guest?.name ?? null, parts: spokenParts(spoken) }
}

/** The two neighbours that are shortest together become one, in the language of the longer. */
function coarse(blocks: readonly PastBlock[]): readonly PastBlock[] {
  if (blocks.length <= BLOCKS_MOST) return blocks
  const lengths = blocks.map(({ from, to }) => between(from, to))
  const together = lengths.slice(1).map((length, index) => plus(length, lengths[index] ?? NONE))
  const place = together.indexOf(together.reduce((least, each) => (each < least ? each : least)))
  const [first, second] = [blocks[place], blocks[place + 1]]
  if (first === undefined || second === undefined) return blocks
  const longer = (lengths[place] ?? NONE) >= (lengths[place + 1] ?? NONE) ? first : second
  const part = longer.parts[0]
  const one: PastBlock = {
    from: first.from,
    to: second.to,
    kind: longer.kind,
    person: null,
    guest: null,
    parts: part === undefined ? [] : [{ ...part, from: first.from }],
  }
  return [...blocks.slice(0, place), one, ...blocks.slice(place + 2)]
}

function withSpans(spans: Past['spans'], { slot, segment, startedAt, endedAt, held, spoken }: PastTurn): Past['spans'] {
  const lasted = minus(between(startedAt, endedAt), held)
  const span = (id: string, languages: PastSpan['languages']): PastSpan => ({
    start: spans[id]?.start ?? startedAt,
    end: endedAt,
    lasted: plus(spans[id]?.lasted ?? NONE, lasted),
    languages: Object.fromEntries(Object.entries({ ...spans[id]?.languages, ...languages }).slice(-LANGUAGES)),
  })
  const heard: Record<LanguageCode, boolean> = {}
  for (const { language, sure } of segment === null ? [] : spokenParts(spoken).slice(-LANGUAGES)) {
    heard[language] = sure || (heard[language] ?? spans[segment ?? '']?.languages[language] ?? false)
  }
  return { ...spans, [slot]: span(slot, {}), ...(segment === null ? {} : { [segment]: span(segment, heard) }) }
}

function speak(all: Map<string, SpokenBy>, turn: PastTurn): void {
  const asker = askerOf(turn)
  if (asker === null) return
  const key = askerKey(asker)
  const before = all.get(key) ?? { times: 0, lasted: NONE, turns: [] }
  const lasted = minus(between(turn.startedAt, turn.endedAt), turn.held)
  const goesOn = turn.resumes === null ? undefined : before.turns.at(-1)
  const one: SpokenTurn = {
    segment: turn.segment,
    start: goesOn?.start ?? turn.startedAt,
    end: turn.endedAt,
    spoke: plus(turn.before, lasted),
    planned: turn.limit,
  }
  all.set(key, {
    times: before.times + (turn.resumes === null ? 1 : 0),
    lasted: plus(before.lasted, lasted),
    turns: [...(goesOn === undefined ? before.turns : before.turns.slice(0, -1)), one].slice(-OWN_TURNS),
  })
}

/** The chair between turns and a break are nobody's. */
export function askerOf({
  kind,
  person,
  guest,
}: {
  readonly kind: TurnKind
  readonly person: PersonId | null
  readonly guest: Guest | null
}): Asker | null {
  if (kind !== 'segment' && kind !== 'request') return null
  if (guest !== null) return { is: 'guest', guest }
  return person === null ? null : { is: 'person', person }
}
