import type { Actor } from '../../../shared/domain/actor.ts'
import type { Agenda, ShowId } from '../../../shared/domain/agenda/agenda.ts'
import type { LoadAgenda, Wake } from '../../../shared/domain/commands.ts'
import { decideLoad, decideWake, type Edits } from '../../../shared/domain/decide.ts'
import type { Entry, History, RefusedEntry, Snapshot } from '../../../shared/domain/history/history.ts'
import { type Event, openShow } from '../../../shared/domain/show.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import { unreachable } from '../../../shared/domain/unreachable.ts'
import type { CommandAnswer, CommandEnvelope } from '../../../shared/protocol/messages.ts'
import type { PressRefusal } from '../../../shared/protocol/problems.ts'
import { outgrownBy } from '../../../shared/views/bounds.ts'
import { createInOrder } from '../../inOrder.ts'
import type { Journal } from '../../storage/storage.ts'
import { answerTo, beforeRow, createAnswering } from './answering.ts'
import type { Clock } from './clock.ts'
import { createCopies } from './copies.ts'
import { createKeeping, type Known } from './keeping.ts'

export interface AuthorityPorts extends Pick<Journal, 'append' | 'find' | 'read'> {
  readonly clock: Clock
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
  /**
   * Resolves with the answer once what it promises is durable; the same id gets its first answer again. While nobody
   * knows what becomes of a press it has no answer: whoever cannot wait asks again, and says so.
   */
  readonly press: (envelope: CommandEnvelope, by: Actor) => Promise<CommandAnswer>
  /** A show that has not started takes an agenda, if it differs from its own; a started one refuses. */
  readonly load: (agenda: Agenda, edits: Edits) => Promise<CommandAnswer>
  /** Does what an instant that has come asks for, if anything; answers whether nothing is left to do. */
  readonly wake: () => Promise<boolean>
  /** Reads on where others have written. */
  readonly follow: () => Promise<void>
  /** Called once a revision that changes something; answers how to stop. */
  readonly watch: (look: (history: History) => void) => () => void
  /** Resolves when everything pressed so far is answered. */
  readonly settled: () => Promise<void>
}

/** So many presses are replayed in well under a second; what is longer is begun from a snapshot. No meeting is. */
const LONG = 5_000

export const SYSTEM: Actor = { link: 'system', role: 'admin', person: null, booth: null, name: null }

/** Goes on with a show's history, or opens a new one on an agenda that is yet to be loaded. */
export function createAuthority(show: ShowId, known: Known | null, ports: AuthorityPorts): Authority {
  const watchers = new Set<(history: History) => void>()
  const inOrder = createInOrder()
  let snapshotAt = 0

  const keeping = createKeeping(show, known, {
    ...ports,
    changed(history, entries) {
      if (entries.every(({ command }) => command.type === 'Refused')) return
      const looking = [...watchers]
      // Whoever pressed hears of it first, however many look; and nobody who joins comes in between.
      process.nextTick(() => {
        for (const look of looking) {
          try {
            if (watchers.has(look)) look(history)
          } catch (problem) {
            // A watcher that fails costs neither the presser their answer nor the others their view.
            ports.report(problem)
          }
        }
        for (const entry of entries) snapshotIfLong(history, entry)
      })
    },
  })

  /** An undo of what lies before a snapshot leaves it with what is no longer so. */
  const snapshotIfLong = ({ show: now, origin }: History, { command }: Entry | RefusedEntry) => {
    const reachedBehind = command.type === 'Undo' && command.revision <= snapshotAt && snapshotAt >= LONG
    if (now.revision - snapshotAt < LONG && !reachedBehind) return
    snapshotAt = now.revision
    ports.keepSnapshot({ show: now, origin }).catch(ports.report)
  }

  const press = createCopies(inOrder, createAnswering(keeping, ports))

  const load = async (agenda: Agenda, edits: Edits): Promise<CommandAnswer> => {
    const command: LoadAgenda = { type: 'LoadAgenda', agenda }
    const history = keeping.history()
    const state = beforeRow(history?.show ?? openShow(agenda), keeping.next())
    const known = edits === 'kept' ? state.filed : state.agenda
    const isUnstarted = history !== null && state.runOfShow.status === 'unstarted'
    const isKnown = isUnstarted && known !== null && ports.sameAgenda(known, agenda)
    if (isKnown) return { ok: true, revision: history.show.revision }
    const decision = decideLoad(state, command, edits, { by: SYSTEM, now: ports.clock() })
    if ('refused' in decision) return no(decision.refused)
    const over = outgrownBy(agenda, history?.show.agenda ?? null)
    if (over !== null) return { ok: false, code: over.code, over: { size: over.size, bound: over.bound } }
    const kept = await keepOwn(command, decision.events)
    switch (kept.is) {
      case 'stored':
        return { ok: true, revision: kept.revision }
      case 'known':
        return answerTo(kept.found, SYSTEM)
      case 'overtaken':
        return load(agenda, edits)
      case 'refused':
        return no('not-stored')
      default:
        return unreachable(kept)
    }
  }

  const wake = async (): Promise<boolean> => {
    const events = decideWake(beforeRow(keeping.current().show, keeping.next()), ports.clock())
    if (events.length === 0) return true
    const kept = await keepOwn({ type: 'Wake' }, events)
    return kept.is === 'stored' || kept.is === 'known'
  }

  const keepOwn = (command: LoadAgenda | Wake, events: readonly Event[]) => {
    const entry = { revision: keeping.next(), at: ports.clock(), by: SYSTEM, command, events }
    return keeping.keep(ports.newId(), entry, keeping.withEntry(entry))
  }

  return {
    show,
    history: keeping.current,
    now: ports.clock,
    press,
    async load(agenda, edits) {
      const said = await inOrder.takeSoon(
        () => load(agenda, edits),
        () => true,
      )
      return said ?? no('not-stored')
    },
    follow: () => inOrder.take(keeping.follow),
    wake: () => inOrder.take(wake),
    watch(look) {
      watchers.add(look)
      return () => watchers.delete(look)
    },
    settled: () => inOrder.take(async () => undefined),
  }
}

function no(code: PressRefusal): CommandAnswer {
  return { ok: false, code }
}
