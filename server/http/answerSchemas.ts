import { z } from 'zod'
import { agendaFileSchema } from '../../shared/agenda/agendaFileSchema.ts'
import { WARNINGS } from '../../shared/domain/floor.ts'
import type { ShowRecord } from '../../shared/domain/record.ts'
import { REQUEST_KINDS } from '../../shared/domain/speakerList.ts'
import { agendaEditSchema } from '../../shared/protocol/agendaEditSchema.ts'
import { commandSchema } from '../../shared/protocol/commandSchema.ts'
import { PAGE_VIEWS, type Screen } from '../../shared/protocol/screens.ts'
import type { ApiView } from '../../shared/views/apiView.ts'
import { at, presser, role, span, text } from './answerParts.ts'
import { myBooth, mySignal, seenBooth, seenPaper, seenSignal, signalKind, signalState } from './boothAnswers.ts'
import type { LinkView } from './linkRoutes.ts'

/** What this server answers, for the description of its API; the tests hold real answers to it. */

const status = z.enum(['unstarted', 'live', 'ended'])
const fate = z.enum(['ahead', 'on', 'done', 'passed', 'skipped'])
const planned = z.strictObject({ start: at, duration: span })
const turnKind = z.enum(['segment', 'request', 'chair', 'break'])
const certainty = z.enum(['assumed', 'stated', 'confirmed', 'corrected'])
const command = commandSchema.meta({ id: 'Command' })

const guest = z.strictObject({ name: z.string(), organisation: z.string().nullable() }).meta({ id: 'Guest' })
const warning = z.enum(WARNINGS)
const requestState = z.enum([
  'waiting',
  'called',
  'floor',
  'done',
  'absent',
  'withdrawn',
  'removed',
  'lapsed',
  'not-reached',
  'carried',
  'merged',
])
const requestKind = z.enum(REQUEST_KINDS)

const timer = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('held'), left: span }),
    z.strictObject({ status: z.literal('running'), endsAt: at }),
  ])
  .meta({ id: 'Timer', description: 'Counts down to an instant, or stands still; left below zero is over.' })

const spoken = z
  .strictObject({ language: z.string(), certainty, at })
  .meta({ id: 'Spoken', description: 'From `at` on: planned (assumed, stated) or heard (confirmed, corrected)' })

const turnFacts = {
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
  despite: z.array(warning),
  limit: span.nullable(),
  held: span,
  spoken: z.array(spoken),
}

const slotClock = { limit: span, timer }

const turnNow = z.strictObject({ ...turnFacts, timer: timer.nullable() }).meta({ id: 'Turn' })

export const requestSchema = z
  .strictObject({
    id: z.string(),
    slot: z.string(),
    asker: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('person'), person: z.string() }),
      z.strictObject({ is: z.literal('guest'), guest }),
    ]),
    kind: requestKind,
    language: z.string(),
    note: z.string().nullable().describe('For moderators, crew and booths only'),
    behalf: z.string().nullable(),
    noted: z.boolean().describe('Far down a list: it has a note or a behalf that is not told here'),
    by: presser.nullable().describe('Who typed it in; for moderators and crew only'),
    at,
    changed: z.int().describe('The revision that last changed it: what EditRequest names as `seen`'),
    state: requestState,
    since: at,
    limit: span,
    carriedFrom: z.string().nullable(),
    spoken: z
      .strictObject({ times: z.int(), lasted: span })
      .describe('The floor they have had in turns that are over; for moderators and crew only'),
  })
  .meta({ id: 'Request' })

const queue = z
  .strictObject({
    lists: z.record(
      z.string(),
      z.strictObject({
        status: z.enum(['open', 'closed']),
        closesAt: at.nullable(),
        limits: z.strictObject({
          statement: span.exactOptional(),
          question: span.exactOptional(),
          reply: span.exactOptional(),
          'right-of-reply': span.exactOptional(),
          'point-of-order': span.exactOptional(),
        }),
      }),
    ),
    waiting: z.record(z.string(), z.int()).describe('How many wait, by slot'),
    requests: z
      .array(requestSchema)
      .describe('The first 500 of each slot, in their order, as far as 60 kB hold; empty for the public'),
  })
  .meta({ id: 'Queue' })

const sights = {
  seen: z
    .array(z.strictObject({ by: presser, at }))
    .describe('For moderators and crew only; empty also where more than 20 have seen it'),
  seenBy: z.int().describe('How many have seen it; for moderators and crew only'),
}

const message = z
  .strictObject({
    id: z.int(),
    at,
    by: presser,
    audience: z.discriminatedUnion('to', [
      z.strictObject({ to: z.literal('person'), person: z.string() }),
      z.strictObject({ to: z.literal('role'), role: z.enum(['speaker', 'interpreter', 'crew', 'public']) }),
      z.strictObject({ to: z.literal('everybody') }),
    ]),
    text,
    weight: z.enum(['note', 'warning', 'full']),
    until: at.nullable(),
    ...sights,
    gone: z.enum(['replaced', 'cleared']).nullable(),
  })
  .meta({ id: 'Message' })

const retimed = z.strictObject({ segment: z.string(), from: span, to: span })
const edited = z.strictObject({
  is: z.literal('edit'),
  edit: agendaEditSchema,
  subject: z.strictObject({ person: z.string().nullable(), title: text.nullable() }),
})
const shortened = z.strictObject({
  is: z.literal('catch-up'),
  items: z.int().describe('How many changes it was'),
  changes: z.array(retimed).describe('Of the reader’s own segments'),
  skipped: z.array(z.string()),
})
const notice = z
  .strictObject({
    id: z.int(),
    at,
    by: presser,
    what: z.discriminatedUnion('is', [
      edited,
      shortened,
      z.strictObject({ is: z.literal('loaded') }),
      z.strictObject({ is: z.literal('taken-back'), of: z.discriminatedUnion('is', [edited, shortened]) }),
    ]),
    people: z.array(z.string()),
    booths: z.array(z.string()),
    ...sights,
  })
  .meta({ id: 'Notice', description: 'A change of the running show, for those whose part it changes' })

const mine = z
  .strictObject({
    revision: z.int().describe('At which it last changed'),
    messages: z.array(message),
    notices: z.array(notice),
    ready: z.boolean(),
    requests: z.array(requestSchema),
    spoken: z
      .array(
        z.strictObject({
          segment: z.string().nullable(),
          start: at,
          end: at,
          spoke: span.describe('Without holds and interruptions'),
          planned: span.nullable(),
        }),
      )
      .describe('The speaker’s own newest turns that are over'),
    booth: myBooth.nullable().describe('For interpreters only'),
    signals: z.array(mySignal).describe('For interpreters only'),
    slowDown: at.nullable().describe('For the speaker who has the floor: since when interpreters ask for it'),
    looked: at.nullable().describe('When the interpreter last looked at the papers'),
  })
  .meta({ id: 'Mine', description: 'What is for this key alone' })

const toldCommand = z.union([command, z.strictObject({ type: z.literal('CaughtUp'), items: z.int() })])

const liveSchema = z
  .strictObject({
    status,
    run: z.int(),
    startedAt: at.nullable(),
    endedAt: at.nullable(),
    turn: turnNow.nullable(),
    interrupted: turnNow.nullable().describe('What the turn that is on has interrupted, its clock standing still'),
    slot: z.strictObject({ ...slotClock, id: z.string() }).nullable(),
    holdingSince: at.nullable(),
    plan: z.record(z.string(), planned).describe('By the id of each slot and segment'),
    plannedEnd: at,
    hardEnd: at.nullable(),
    changes: z.strictObject({ speaker: span, language: span }),
    fates: z.record(z.string(), fate).describe('By the id of each segment'),
    turns: z.array(z.strictObject({ ...turnFacts, endedAt: at })).describe('The newest that are over, oldest first'),
    visits: z
      .array(z.strictObject({ slot: z.string(), startedAt: at, endedAt: at.nullable(), held: span }))
      .describe('The newest stays in a slot, oldest first'),
    clocks: z.record(z.string(), z.strictObject(slotClock)).describe('By the id of each slot that was on'),
    undo: z
      .array(z.strictObject({ revision: z.int(), at, by: presser, command: toldCommand }))
      .describe('Newest first; empty for all but moderators'),
    queue,
    messages: z.array(message),
    readiness: z
      .record(z.string(), z.strictObject({ at, by: z.enum(['self', 'moderator']) }))
      .describe('By person; for moderators and crew only'),
    notices: z.array(notice).describe('For moderators and crew only'),
    booths: z.record(z.string(), seenBooth).describe('By booth; for moderators and crew only'),
    signals: z.array(seenSignal).describe('For moderators and crew only'),
    papers: z.array(seenPaper).describe('For moderators, crew and interpreters only'),
  })
  .meta({ id: 'Live' })

export const agendaSchema = agendaFileSchema.meta({ id: 'Agenda' })

const meSchema = z
  .strictObject({
    link: z.string(),
    role,
    person: z.string().nullable(),
    booth: z.string().nullable(),
    name: z.string().nullable(),
  })
  .meta({ id: 'Me' })

const stamp = z
  .union([z.int(), z.string()])
  .describe('The show’s revision; without a key an opaque stamp of what is seen')

export const viewSchema = z
  .strictObject({
    revision: stamp,
    sentAt: at,
    live: liveSchema,
    agenda: agendaSchema,
    me: meSchema.exactOptional().describe('Who this key is; absent without a key'),
    mine: mine.exactOptional().describe('For speakers, interpreters and crew'),
  })
  .meta({ id: 'View', description: 'What this key sees' })

export const papersSchema = z.strictObject({ papers: z.array(seenPaper) }).meta({ id: 'Papers' })
export const messagesSchema = z.strictObject({ messages: z.array(message) }).meta({ id: 'Messages' })

export const showsSchema = z
  .strictObject({
    shows: z.array(z.strictObject({ show: z.string(), title: text, start: at, zone: z.string(), status })),
  })
  .meta({ id: 'Shows' })

const remark = z.strictObject({ path: z.string(), message: z.string() })

export const openedSchema = z
  .strictObject({ show: z.string(), revision: z.int(), remarks: z.array(remark) })
  .meta({ id: 'Opened' })

export const acceptedSchema = z.strictObject({ ok: z.literal(true), revision: z.int() }).meta({ id: 'Accepted' })

export const linkSchema = z
  .strictObject({
    id: z.string(),
    role,
    person: z.string().nullable(),
    personName: z.string().nullable(),
    booth: z.string().nullable(),
    name: z.string().nullable(),
    url: z
      .string()
      .nullable()
      .describe('The key is its fragment; null once revoked, and while its person is not in the agenda'),
    createdAt: at,
    revokedAt: at.nullable(),
  })
  .meta({ id: 'Link' })

export const linksSchema = z.strictObject({ links: z.array(linkSchema) }).meta({ id: 'Links' })

const screen = z
  .strictObject({
    id: z.string(),
    role,
    person: z.string().nullable(),
    booth: z.string().nullable(),
    name: z.string().nullable(),
    view: z.enum(PAGE_VIEWS),
    since: at,
    delay: span.nullable().describe('The last heartbeat’s round trip'),
    stale: z.boolean().describe('A heartbeat went unanswered for two seconds'),
  })
  .meta({ id: 'Screen', description: 'One connected page' })

export const screensSchema = z.strictObject({ screens: z.array(screen) }).meta({ id: 'Screens' })

const actual = z
  .strictObject({ start: at, end: at.nullable(), lasted: span, held: span })
  .meta({ id: 'Actual', description: 'From the first start to the last end; `lasted` leaves holds out' })

const person = z
  .strictObject({ id: z.string(), name: z.string(), organisation: text.nullable() })
  .meta({ id: 'RecordedPerson' })

const segmentRecord = z.strictObject({
  id: z.string(),
  number: z.string(),
  title: text.nullable(),
  speaker: person.nullable(),
  planned: z.strictObject({ start: at, duration: span, language: z.string().nullable() }),
  allotted: span.nullable().describe('What catching up gave instead of the planned duration'),
  fate,
  actual: actual.nullable(),
})

const slotRecord = z.strictObject({
  id: z.string(),
  number: z.string(),
  kind: z.enum(['speeches', 'discussion', 'break']),
  title: text,
  planned,
  actual: actual.nullable(),
  segments: z.array(segmentRecord),
})

const turnRecord = z.strictObject({
  id: z.int(),
  kind: turnKind,
  slot: z.string(),
  segment: z.string().nullable(),
  person: person.nullable(),
  guest: guest.nullable(),
  resumes: z.int().nullable(),
  despite: z.array(warning),
  actual,
  limit: span.nullable(),
  over: span,
  languages: z.array(spoken),
  stretches: z.array(z.strictObject({ language: z.string(), certainty, start: at, end: at.nullable() })),
})

export const recordSchema = z
  .strictObject({
    show: z.string(),
    title: text,
    run: z.int(),
    status,
    zone: z.string(),
    madeAt: at,
    planned: z.strictObject({ start: at, end: at, hardEnd: at.nullable() }),
    startedAt: at.nullable(),
    endedAt: at.nullable(),
    behind: span.describe('Positive is late; while the show runs, as forecast'),
    slots: z.array(slotRecord),
    turns: z.array(turnRecord),
    requests: z.array(
      z.strictObject({
        id: z.string(),
        slot: z.string(),
        who: z.strictObject({ name: z.string(), organisation: text.nullable() }),
        kind: requestKind,
        language: z.string(),
        behalf: z.string().nullable(),
        askedAt: at,
        state: requestState,
        since: at,
        carriedFrom: z.string().nullable(),
      }),
    ),
    signals: z.array(
      z.strictObject({
        id: z.int(),
        kind: signalKind,
        turn: z.int().nullable(),
        about: z.strictObject({ name: z.string(), organisation: text.nullable() }).nullable(),
        at,
        booths: z.array(z.string()),
        presses: z.int(),
        state: signalState,
        since: at,
      }),
    ),
    booths: z
      .array(
        z.strictObject({
          id: z.string(),
          language: z.string(),
          worked: span.describe('How long the floor was work for it'),
          interpreters: z.array(
            z.strictObject({
              id: z.string(),
              name: z.string(),
              interpreted: span.describe('On mic while it was work'),
            }),
          ),
        }),
      )
      .describe('For moderators only'),
    log: z.array(
      z.strictObject({
        revision: z.int(),
        at,
        by: presser.extend({ booth: z.string().nullable() }).describe('Of whoever signals only the booth'),
        command: z.union([command, z.strictObject({ type: z.enum(['LoadAgenda', 'Wake', 'PutClockBack']) })]),
        undone: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Record', description: 'What happened in one run of a show' })

/** Fails to compile when a description and what is sent drift apart, in either direction. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
type Same<A, B> = [Frozen<A>] extends [Frozen<B>] ? ([Frozen<B>] extends [Frozen<A>] ? true : never) : never
true satisfies Same<z.output<typeof viewSchema>, ApiView>
true satisfies Same<z.output<typeof recordSchema>, ShowRecord>
true satisfies Same<z.output<typeof linkSchema>, LinkView>
true satisfies Same<z.output<typeof screen>, Screen>
