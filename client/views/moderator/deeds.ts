import type { Role } from '../../../shared/domain/actor.ts'
import type { Agenda, LanguageCode, SlotId, Text } from '../../../shared/domain/agenda.ts'
import type { AgendaEdit } from '../../../shared/domain/agendaEdit.ts'
import { agendaIndex } from '../../../shared/domain/agendaIndex.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import type { RecentTurn } from '../../../shared/domain/course.ts'
import type { Turn } from '../../../shared/domain/floor.ts'
import type { RequestKind } from '../../../shared/domain/speakerList.ts'
import { type Duration, type Instant, milliseconds } from '../../../shared/domain/time.ts'
import { unreachable } from '../../../shared/domain/unreachable.ts'
import type { Live, ToldCommand, UndoLine } from '../../../shared/protocol/view.ts'
import type { RequestDeed } from '../../../shared/words/en/deeds.ts'
import { type ActKind, describe } from '../../live/room/comingUp.ts'
import { shortName } from '../../live/room/people.ts'
import { askerName, turnName } from '../../live/room/request/asker.ts'
import { shownZone } from '../../live/useShownZone.ts'
import { editedOf } from './editedOf.ts'

/** What a press did, as the undo line says it. */
export type Deed =
  | { readonly is: 'gave'; readonly kind: ActKind; readonly whom: Text }
  | { readonly is: 'gave-back'; readonly whom: Text }
  | { readonly is: 'skipped' | 'restored'; readonly whom: Text }
  | { readonly is: 'time'; readonly to: 'turn' | 'slot'; readonly more: boolean; readonly by: Duration }
  | { readonly is: 'confirmed' | 'corrected'; readonly language: LanguageCode }
  | { readonly is: 'started' | 'started-now' | 'ended' | 'held' | 'resumed' }
  | { readonly is: 'list-opened' | 'list-closed'; readonly slot: Text }
  | { readonly is: 'list-closing'; readonly slot: Text; readonly at: Instant; readonly zone: string }
  | { readonly is: 'list-closing'; readonly slot: Text; readonly after: Duration }
  | { readonly is: RequestDeed; readonly whom: Text }
  | {
      readonly is: 'limited'
      readonly limit: Duration
      readonly whom: string | null
      readonly kind: RequestKind | null
    }
  | { readonly is: 'carried'; readonly from: Text; readonly to: Text }
  | { readonly is: 'edited'; readonly edit: AgendaEdit['edit']; readonly what: Text; readonly before: string }
  | { readonly is: 'caught-up'; readonly items: number }
  /** By the server: nobody's press, and in no undo line. */
  | { readonly is: 'loaded' }

export function deedOf(agenda: Agenda, live: Live, command: ToldCommand): Deed | null {
  switch (command.type) {
    case 'StartShow':
      return { is: command.start === 'now' ? 'started-now' : 'started' }
    case 'EndShow':
      return { is: 'ended' }
    case 'StartSegment': {
      const { kind, whom } = describe(agenda, live, firstOf(agenda, command.to))
      return { is: 'gave', kind, whom: shortWhom(kind, whom) }
    }
    case 'SkipSegment':
    case 'RestoreSegment': {
      const { kind, whom } = describe(agenda, live, command.segment)
      return { is: command.type === 'SkipSegment' ? 'skipped' : 'restored', whom: shortWhom(kind, whom) }
    }
    case 'EndTurn': {
      const resumed = resumedBy(live, command.turn)
      if (resumed !== null) return { is: 'resumed-turn', whom: shortName(turnName(agenda, resumed)) }
      return { is: 'gave-back', whom: shortName(agendaIndex(agenda).nameOf(agenda.chair.person)) }
    }
    case 'HoldShow':
      return { is: 'held' }
    case 'ResumeShow':
      return { is: 'resumed' }
    case 'AddTime':
      return { is: 'time', to: command.to, more: command.by > 0, by: milliseconds(Math.abs(command.by)) }
    case 'SetFloorLanguage':
      return { is: command.from === command.to ? 'confirmed' : 'corrected', language: command.to }
    case 'OpenList':
      return { is: 'list-opened', slot: slotTitle(agenda, command.slot) }
    case 'CloseList': {
      const slot = slotTitle(agenda, command.slot)
      if (command.when === 'now') return { is: 'list-closed', slot }
      return { is: 'list-closing', slot, ...command.when, zone: shownZone(agenda) }
    }
    case 'EnterRequest':
      return { is: 'entered', whom: shortName(askerName(agenda, command.asker)) }
    case 'GiveFloor': {
      const whom = askerOf(agenda, live, command.request)
      return interrupted(live, command) ? { is: 'let-interrupt', whom } : { is: 'gave', kind: 'speech', whom }
    }
    case 'WithdrawRequest':
    case 'EditRequest':
    case 'MoveRequest':
    case 'RemoveRequest':
    case 'CallRequest':
    case 'MarkAbsent':
      return { is: REQUEST_DEEDS[command.type], whom: askerOf(agenda, live, command.request) }
    case 'SetLimit': {
      const { of, limit } = command
      if (of === 'all') return { is: 'limited', limit, whom: null, kind: null }
      if ('kind' in of) return { is: 'limited', limit, whom: null, kind: of.kind }
      return { is: 'limited', limit, whom: askerOf(agenda, live, of.request), kind: null }
    }
    case 'CarryRequests':
      return { is: 'carried', from: slotTitle(agenda, command.from), to: slotTitle(agenda, command.to) }
    case 'EditAgenda':
      return { is: 'edited', edit: command.edit.edit, ...editedOf(agenda, live, command.edit) }
    case 'CatchUp':
      return { is: 'caught-up', items: command.changes.length + command.skip.length + (command.slotBy === 0 ? 0 : 1) }
    case 'CaughtUp':
      return { is: 'caught-up', items: command.items }
    // People's own presses are theirs alone, and what was read cannot be unread.
    case 'RequestFloor':
    case 'YieldPlace':
    case 'SendMessage':
    case 'SeeMessage':
    case 'ClearMessage':
    case 'SetReady':
    case 'SeeNotice':
    case 'SetMic':
    case 'SetBoothReady':
    case 'SetTurnLength':
    case 'AskHandover':
    case 'AnswerHandover':
    case 'CancelHandover':
    case 'CompleteHandover':
    case 'SendSignal':
    case 'AnswerSignal':
    case 'AddPaper':
    case 'RemovePaper':
    case 'LookAtPapers':
    case 'Undo':
    case 'ResetShow':
      return null
    default:
      return unreachable(command)
  }
}

const REQUEST_DEEDS = {
  WithdrawRequest: 'withdrawn',
  EditRequest: 'request-edited',
  MoveRequest: 'moved',
  RemoveRequest: 'removed',
  CallRequest: 'called',
  MarkAbsent: 'absent',
} as const satisfies Partial<Record<Command['type'], RequestDeed>>

/** Who pressed: a person by name, else what their link is called, else their role. */
export function presser(agenda: Agenda, by: UndoLine['by']): { readonly name: string } | { readonly role: Role } {
  const name = agendaIndex(agenda).knownName(by.person)
  if (name !== null) return { name: shortName(name) }
  return by.name === null ? { role: by.role } : { name: by.name }
}

/** The press that came first: the newest one that changed the floor since `seen`, if it still stands. */
export function overtaker(live: Live, seen: number): UndoLine | null {
  return live.undo.find((line) => line.revision > seen && changesTurn(line.command)) ?? null
}

function changesTurn(command: ToldCommand): boolean {
  return ['StartShow', 'StartSegment', 'GiveFloor', 'EndTurn', 'EndShow'].includes(command.type)
}

function shortWhom(kind: ActKind, whom: Text): Text {
  return kind === 'speech' && typeof whom === 'string' ? shortName(whom) : whom
}

function firstOf(agenda: Agenda, id: string): string {
  return agendaIndex(agenda).slot(id)?.segments[0]?.id ?? id
}

function slotTitle(agenda: Agenda, id: SlotId): Text {
  return agendaIndex(agenda).slot(id)?.title ?? id
}

function askerOf(agenda: Agenda, live: Live, request: string): string {
  const asker = live.queue.requests.find((each) => each.id === request)?.asker
  return asker === undefined ? request : shortName(askerName(agenda, asker))
}

/** Whose turn went on when this one ended; `null` where the chair took the floor. */
function resumedBy(live: Live, ended: number | null): Turn | RecentTurn | null {
  const turns = live.turn === null ? live.turns : [...live.turns, live.turn]
  const place = turns.findIndex((turn) => turn.id === ended)
  const next = place < 0 ? undefined : turns[place + 1]
  return next === undefined || next.resumes === null ? null : next
}

/** Said of the request's own turn: it began while what it took the floor from stood still. */
function interrupted(live: Live, command: Extract<Command, { type: 'GiveFloor' }>): boolean {
  const kind = live.queue.requests.find((each) => each.id === command.request)?.kind
  const before = [...live.turns, ...(live.turn === null ? [] : [live.turn])].find((turn) => turn.id === command.turn)
  const spoke = before?.kind === 'segment' || before?.kind === 'request'
  return spoke && (command.interrupt || kind === 'point-of-order')
}
