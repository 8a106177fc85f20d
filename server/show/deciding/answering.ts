import type { Actor } from '../../../shared/domain/actor.ts'
import { mayPress } from '../../../shared/domain/commands.ts'
import { decide } from '../../../shared/domain/decide.ts'
import type { Refused, RefusedEntry } from '../../../shared/domain/history/history.ts'
import type { Revision, Show } from '../../../shared/domain/show.ts'
import { type Instant, seconds } from '../../../shared/domain/time.ts'
import { unreachable } from '../../../shared/domain/unreachable.ts'
import type { CommandAnswer, CommandEnvelope } from '../../../shared/protocol/messages.ts'
import type { PressRefusal } from '../../../shared/protocol/problems.ts'
import { type Over, outgrown } from '../../../shared/views/bounds.ts'
import { pause } from '../../pause.ts'
import type { Found } from '../../storage/storage.ts'
import type { Clock } from './clock.ts'
import type { Keeping, News } from './keeping.ts'
import { createRememberedRefusals } from './rememberedRefusals.ts'

/** Answers a press once what it says is true for ever. `isAgain` may become true while it is under way. */
export type AnswerPress = (envelope: CommandEnvelope, by: Actor, isAgain: () => boolean) => Promise<CommandAnswer>

export interface AnsweringPorts {
  readonly clock: Clock
  readonly report: (problem: unknown) => void
}

/** How soon it is tried again where neither yes nor no can be said. */
const AGAIN = seconds(0.5)

export function createAnswering(keeping: Keeping, ports: AnsweringPorts): AnswerPress {
  const refusals = createRememberedRefusals()

  /** What the show says to a command. Whatever can fail fails here: once a row is durable, nothing may. */
  const decided = ({ until, command }: CommandEnvelope, by: Actor, now: Instant) => {
    if (until !== undefined && now > until) return { refused: 'too-late' as const }
    try {
      const revision = keeping.next()
      const decision = decide(beforeRow(keeping.current().show, revision), command, { by, now })
      if ('refused' in decision) return decision
      const entry = { revision, at: now, by, command, events: decision.events }
      const after = keeping.withEntry(entry)
      const over = outgrown(keeping.current().show, after.show, command)
      return over === null ? { entry, after } : { refused: over.code, over }
    } catch (problem) {
      ports.report(problem)
      // A repeat hears it as well, and it is final: to wait would mend no bug.
      return { refused: 'not-stored' as const }
    }
  }

  /** `null` where neither yes nor no can be said yet. */
  const answerNow = async (
    envelope: CommandEnvelope,
    by: Actor,
    isAgain: () => boolean,
  ): Promise<CommandAnswer | null> => {
    const { id, command } = envelope
    const now = ports.clock()
    const said = refusals.of(id)
    if (said !== null && said.link !== by.link) return no('duplicate-id')
    if (said !== null && (said.final || !isAgain())) return no(said.code)
    const decision = said === null ? decided(envelope, by, now) : { refused: said.code }
    // A yes needs no look for the id, which the journal takes once. A no is said at the journal's end, and only of an id
    // that is not in it: the same press may be done already.
    if ('refused' in decision) {
      const news = await look(id)
      if (news === null) return isAgain() ? null : no('not-stored')
      if (news.found !== null) return answerTo(news.found, by)
      if (news.overtaken) return answerNow(envelope, by, isAgain)
      if (isAgain() && mayPress(by.role, command.type)) return refuseForGood(id, by, now, decision.refused)
      refusals.remember(id, { link: by.link, code: decision.refused, final: false })
      return 'over' in decision && decision.over ? tooMuch(decision.over) : no(decision.refused)
    }
    const kept = await keeping.keep(id, decision.entry, decision.after)
    switch (kept.is) {
      case 'stored':
        return { ok: true, revision: kept.revision }
      case 'known':
        return answerTo(kept.found, by)
      case 'overtaken':
        return answerNow(envelope, by, isAgain)
      case 'refused': {
        const news = await look(id)
        if (news !== null && news.found !== null) return answerTo(news.found, by)
        return isAgain() ? null : no('not-stored')
      }
      default:
        return unreachable(kept)
    }
  }

  /** The no to a press that was sent before takes its id: a copy that comes later finds it taken. */
  const refuseForGood = async (
    id: string,
    by: Actor,
    at: Instant,
    code: Refused['code'],
  ): Promise<CommandAnswer | null> => {
    const entry: RefusedEntry = { revision: keeping.next(), at, by, command: { type: 'Refused', code }, events: [] }
    const kept = await keeping.keep(id, entry, keeping.history())
    if (kept.is === 'known') return answerTo(kept.found, by)
    if (kept.is !== 'stored') return null
    refusals.remember(id, { link: by.link, code, final: true })
    return no(code)
  }

  const look = async (id: string): Promise<News | null> => {
    try {
      return await keeping.news(id)
    } catch (problem) {
      ports.report(problem)
      return null
    }
  }

  return async (envelope, by, isAgain) => {
    for (;;) {
      const said = await answerNow(envelope, by, isAgain)
      if (said !== null) return said
      await pause(AGAIN)
    }
  }
}

/** A row that changed nothing leaves the show as it was; what is decided next is the row after it all the same. */
export function beforeRow(show: Show, next: Revision): Show {
  return show.revision === next - 1 ? show : { ...show, revision: next - 1 }
}

/** What became of a press whose id is in the journal. */
export function answerTo({ revision, link, refused }: Found, by: Actor): CommandAnswer {
  if (link !== by.link) return no('duplicate-id')
  return refused === null ? { ok: true, revision } : no(refused)
}

function tooMuch({ code, size, bound }: Over): CommandAnswer {
  return { ok: false, code, over: { size, bound } }
}

function no(code: PressRefusal): CommandAnswer {
  return { ok: false, code }
}
