import type { Actor } from '../../shared/domain/actor.ts'
import type { Agenda, ShowId } from '../../shared/domain/agenda.ts'
import { beginHistory, type Entry, extend, type History, type Snapshot } from '../../shared/domain/history.ts'
import {
  decide,
  decideLoad,
  decideWake,
  type Edits,
  type Event,
  type LoadAgenda,
  openShow,
  type Revision,
} from '../../shared/domain/show.ts'
import type { Instant } from '../../shared/domain/time.ts'
import type { Code, CommandAnswer, CommandEnvelope } from '../../shared/protocol/messages.ts'
import type { Clock } from './clock.ts'

/** What the authority needs of a journal; `append` resolves once the entry is durable. */
export interface AuthorityPorts {
  readonly clock: Clock
  readonly append: (entry: Entry & { readonly show: ShowId; readonly id: string }) => Promise<void>
  readonly find: (show: ShowId, id: string) => Promise<{ readonly revision: Revision; readonly link: string } | null>
  /** Keeps a long history as it stands; a failure costs time at the next start, and nothing else. */
  readonly keepSnapshot: (snapshot: Snapshot) => Promise<void>
  readonly newId: () => string
  readonly sameAgenda: (a: Agenda, b: Agenda) => boolean
  /** Told of what should not happen: a store that fails, a watcher that throws. */
  readonly report: (problem: unknown) => void
}

/** The one place that changes a show. Presses are taken one after the other. */
export interface Authority {
  readonly show: ShowId
  readonly history: () => History
  readonly now: () => Instant
  /** Resolves with the answer once what it promises is durable; the same id gets its first answer again. */
  readonly press: (envelope: CommandEnvelope, by: Actor) => Promise<CommandAnswer>
  /** A show that has not started takes an agenda, if it differs from its own; a started one refuses. */
  readonly load: (agenda: Agenda, edits: Edits) => Promise<CommandAnswer>
  /** Does what an hour that has come asks for, if anything. */
  readonly wake: () => Promise<void>
  /** Called once a revision; answers how to stop. */
  readonly watch: (look: (history: History) => void) => () => void
  /** Resolves when everything pressed so far is answered. */
  readonly settled: () => Promise<void>
}

/** Refused answers that are remembered, so that a press repeated after a lost link hears the same "no". */
const REMEMBERED = 10_000

/** So many presses are replayed in well under a second; what is longer is begun from a snapshot. No meeting is. */
const LONG = 5_000

export const SYSTEM: Actor = { link: 'system', role: 'admin', person: null, booth: null, name: null }

/** Goes on with a show's history, or opens a new one on an agenda that is yet to be loaded. */
export function createAuthority(show: ShowId, known: History | null, ports: AuthorityPorts): Authority {
  let history = known
  let snapshotAt = 0
  let queue: Promise<unknown> = Promise.resolve()
  const watchers = new Set<(history: History) => void>()
  const remembered = new Map<string, { readonly link: string; readonly answer: CommandAnswer }>()

  const current = (): History => {
    if (history === null) throw new Error(`show ${show} has no agenda yet`)
    return history
  }

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task)
    queue = result.catch(() => undefined)
    return result
  }

  const keep = async (id: string, entry: Entry): Promise<CommandAnswer> => {
    try {
      await ports.append({ ...entry, show, id })
    } catch (problem) {
      ports.report(problem)
      return no('not-stored')
    }
    history = history === null ? beginHistory(entry) : extend(history, entry)
    for (const look of watchers) tell(look, history)
    keepNow(history, entry)
    return { ok: true, revision: entry.revision }
  }

  /** An undo of what lies before a snapshot leaves it with what is no longer so. */
  const keepNow = ({ show: now, origin }: History, { command }: Entry) => {
    const reachedBehind = command.type === 'Undo' && command.revision <= snapshotAt && snapshotAt >= LONG
    if (now.revision - snapshotAt < LONG && !reachedBehind) return
    snapshotAt = now.revision
    ports.keepSnapshot({ show: now, origin }).catch(ports.report)
  }

  /** A watcher that fails costs neither the presser their answer nor the others their view. */
  const tell = (look: (history: History) => void, seen: History) => {
    try {
      look(seen)
    } catch (problem) {
      ports.report(problem)
    }
  }

  const answer = async ({ id, until, command }: CommandEnvelope, by: Actor): Promise<CommandAnswer> => {
    const known = remembered.get(id) ?? (await stored(id))
    if (known) return known.link === by.link ? known.answer : no('duplicate-id')
    const now = ports.clock()
    if (until !== undefined && now > until) return remember(id, by, no('too-late'))
    const { show: state } = current()
    const decision = decide(state, command, { by, now })
    if ('refused' in decision) return remember(id, by, no(decision.refused))
    // What was done is remembered by the journal; what could not be stored was not done, and may be pressed again.
    return keep(id, { revision: state.revision + 1, at: now, by, command, events: decision.events })
  }

  const firstAnswer = async (envelope: CommandEnvelope, by: Actor): Promise<CommandAnswer> => {
    try {
      return await answer(envelope, by)
    } catch (problem) {
      ports.report(problem)
      return no('not-stored')
    }
  }

  const stored = async (id: string) => {
    const found = await ports.find(show, id)
    return found && { link: found.link, answer: { ok: true as const, revision: found.revision } }
  }

  const remember = (id: string, by: Actor, said: CommandAnswer): CommandAnswer => {
    remembered.set(id, { link: by.link, answer: said })
    const [oldest] = remembered.keys()
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
    return said
  }

  const load = async (agenda: Agenda, edits: Edits): Promise<CommandAnswer> => {
    const command: LoadAgenda = { type: 'LoadAgenda', agenda }
    const state = history?.show ?? openShow(agenda)
    const known = edits === 'kept' ? state.filed : state.agenda
    const isUnstarted = history !== null && state.runOfShow.status === 'unstarted'
    const isKnown = isUnstarted && known !== null && ports.sameAgenda(known, agenda)
    if (isKnown) return { ok: true, revision: state.revision }
    const now = ports.clock()
    const decision = decideLoad(state, command, edits, { by: SYSTEM, now })
    if ('refused' in decision) return no(decision.refused)
    const events: readonly Event[] = decision.events
    return keep(ports.newId(), { revision: state.revision + 1, at: now, by: SYSTEM, command, events })
  }

  const wake = async (): Promise<void> => {
    const { show: state } = current()
    const now = ports.clock()
    const events = decideWake(state, now)
    if (events.length === 0) return
    await keep(ports.newId(), { revision: state.revision + 1, at: now, by: SYSTEM, command: { type: 'Wake' }, events })
  }

  return {
    show,
    history: current,
    now: ports.clock,
    press: (envelope, by) => inTurn(() => firstAnswer(envelope, by)),
    load: (agenda, edits) => inTurn(() => load(agenda, edits)),
    wake: () => inTurn(wake),
    watch(look) {
      watchers.add(look)
      return () => watchers.delete(look)
    },
    settled: () => inTurn(async () => undefined),
  }
}

function no(code: Code): CommandAnswer {
  return { ok: false, code }
}
