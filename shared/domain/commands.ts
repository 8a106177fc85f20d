import type { Actor, Role } from './actor.ts'
import type { Agenda } from './agenda/agenda.ts'
import type { BoothCommand } from './booths/booths.ts'
import type { EditCommand } from './editing/editing.ts'
import type { NoticeCommand } from './editing/notices.ts'
import type { FloorCommand } from './floor/floor.ts'
import type { PutClockBack } from './history/clockPutBack.ts'
import type { MessageCommand } from './messages/messages.ts'
import type { PaperCommand } from './papers/papers.ts'
import type { QueueCommand } from './queue/queue.ts'
import type { ReadinessCommand } from './queue/readiness.ts'
import { moderates, moderators, roomKnowers, roomRunners } from './roles.ts'
import type { CatchUpCommand } from './runOfShow/catchUp.ts'
import type { RunCommand } from './runOfShow/runOfShow.ts'
import type { SignalCommand } from './signals/signals.ts'

/** What a person can ask for. */
export type Command =
  | RunCommand
  | FloorCommand
  | QueueCommand
  | MessageCommand
  | ReadinessCommand
  | EditCommand
  | NoticeCommand
  | CatchUpCommand
  | BoothCommand
  | SignalCommand
  | PaperCommand
  | UndoCommand

/** `revision` names the newest command that can be undone, whoever pressed it. */
export interface UndoCommand {
  readonly type: 'Undo'
  readonly revision: number
}

/** What the server asks for by itself; no link can send it. */
export type ServerCommand = LoadAgenda | Wake | PutClockBack

/** Before a show starts. */
export interface LoadAgenda {
  readonly type: 'LoadAgenda'
  readonly agenda: Agenda
}

/** When an instant that something waits for has come. */
export interface Wake {
  readonly type: 'Wake'
}

/** What is so of a command wherever it is pressed, told or kept. */
interface Row {
  /** The part of the show that decides on it. */
  readonly slice: string
  /** Who may press it. */
  readonly by: readonly Role[]
  /** Never people's own requests, messages and readiness; of what is typed in, only the moderator's. */
  readonly undoable: 'always' | 'of-moderators' | 'never'
  readonly toldTo: ToldTo
  /**
   * Whether a show is weighed before it is done. What gives the floor, holds, ends or undoes never is, nor what takes
   * something away or only answers. `as-request` makes requests, or one longer: it is kept from the last of the lists.
   */
  readonly weighed: boolean | 'as-request'
  /** Whether it can begin or end a turn, so that what others press on the turn they saw comes too late. */
  readonly changesTurn: boolean
}

/**
 * Who reads in the record that this was pressed. `room`: moderators and crew. `booth`: they too, and of an interpreter
 * only the booth. `moderators`: they alone. `nobody`: what a booth arranges within itself, and what is one person's own.
 */
export type ToldTo = 'room' | 'booth' | 'moderators' | 'nobody'

const usual = { by: moderators, undoable: 'always', toldTo: 'room', weighed: false, changesTurn: false } as const
const own = { ...usual, undoable: 'never' } as const
const withinBooth = { ...own, by: ['interpreter'], toldTo: 'nobody' } as const

/** Every command, once: permissions, undo, who is told, weighing and the way to the slice that decides are read here. */
export const commands = {
  StartShow: { slice: 'runOfShow', ...usual, changesTurn: true },
  EndShow: { slice: 'runOfShow', ...usual, changesTurn: true },
  ResetShow: { slice: 'runOfShow', ...own, changesTurn: true },
  StartSegment: { slice: 'runOfShow', ...usual, changesTurn: true },
  SkipSegment: { slice: 'runOfShow', ...usual },
  RestoreSegment: { slice: 'runOfShow', ...usual },
  EndTurn: { slice: 'floor', ...usual, changesTurn: true },
  HoldShow: { slice: 'floor', ...usual },
  ResumeShow: { slice: 'floor', ...usual },
  AddTime: { slice: 'floor', ...usual },
  SetFloorLanguage: { slice: 'floor', ...usual, by: [...moderators, 'interpreter'] },
  OpenList: { slice: 'queue', ...usual, weighed: true },
  CloseList: { slice: 'queue', ...usual },
  RequestFloor: { slice: 'queue', ...own, by: ['speaker'], weighed: 'as-request' },
  EnterRequest: { slice: 'queue', ...usual, by: roomRunners, undoable: 'of-moderators', weighed: 'as-request' },
  WithdrawRequest: { slice: 'queue', ...usual, by: [...roomRunners, 'speaker'], undoable: 'of-moderators' },
  YieldPlace: { slice: 'queue', ...own, by: ['speaker'] },
  EditRequest: { slice: 'queue', ...usual, weighed: 'as-request' },
  MoveRequest: { slice: 'queue', ...usual },
  RemoveRequest: { slice: 'queue', ...usual },
  CallRequest: { slice: 'queue', ...usual },
  MarkAbsent: { slice: 'queue', ...usual },
  SetLimit: { slice: 'queue', ...usual, weighed: true },
  // Carried ones count: once not reached, a request is no longer part of the weight.
  CarryRequests: { slice: 'queue', ...usual, weighed: 'as-request' },
  GiveFloor: { slice: 'queue', ...usual, changesTurn: true },
  SendMessage: { slice: 'messages', ...own, weighed: true },
  SeeMessage: { slice: 'messages', ...own, by: ['crew', 'speaker', 'interpreter'] },
  ClearMessage: { slice: 'messages', ...own },
  SetReady: { slice: 'readiness', ...own, by: [...moderators, 'speaker'], weighed: true },
  EditAgenda: { slice: 'editing', ...usual, weighed: true },
  SeeNotice: { slice: 'notices', ...own, by: ['speaker', 'interpreter'] },
  CatchUp: { slice: 'catchUp', ...usual },
  SetMic: { slice: 'booths', ...withinBooth, toldTo: 'moderators' },
  SetBoothReady: { slice: 'booths', ...withinBooth, toldTo: 'booth' },
  SetTurnLength: { slice: 'booths', ...withinBooth },
  AskHandover: { slice: 'booths', ...withinBooth },
  AnswerHandover: { slice: 'booths', ...withinBooth },
  CancelHandover: { slice: 'booths', ...withinBooth },
  CompleteHandover: { slice: 'booths', ...withinBooth },
  SendSignal: { slice: 'signals', ...withinBooth, toldTo: 'booth' },
  AnswerSignal: { slice: 'signals', ...own, by: roomKnowers, toldTo: 'booth' },
  AddPaper: { slice: 'papers', ...own, by: roomKnowers, weighed: true },
  RemovePaper: { slice: 'papers', ...own, by: roomKnowers },
  LookAtPapers: { slice: 'papers', ...withinBooth },
  Undo: { slice: 'undo', ...own, changesTurn: true },
} as const satisfies Readonly<Record<Command['type'], Row>>

type Commands = typeof commands

export type Slice = Commands[Command['type']]['slice']

export type CommandOf<S extends Slice> = Extract<
  Command,
  { readonly type: { [T in Command['type']]: Commands[T]['slice'] extends S ? T : never }[Command['type']] }
>

export const commandTypes = Object.keys(commands) as readonly Command['type'][]

export function isOf<S extends Slice>(slice: S, command: Command): command is CommandOf<S> {
  return commands[command.type].slice === slice
}

/** The server refuses by it, and screens draw by it. */
export function mayPress(role: Role, type: Command['type']): boolean {
  const allowed: readonly Role[] = commands[type].by
  return allowed.includes(role)
}

export function isUndoable({ type }: Pick<Command | ServerCommand, 'type'>, by: Pick<Actor, 'role'>): boolean {
  if (isServers(type)) return false
  const { undoable } = commands[type]
  return undoable === 'always' || (undoable === 'of-moderators' && moderates(by.role))
}

/** What the server did by itself, everybody who reads the record may know. */
export function toldTo(type: (Command | ServerCommand)['type']): ToldTo {
  return isServers(type) ? 'room' : commands[type].toldTo
}

export function changesTurn(type: Command['type']): boolean {
  return commands[type].changesTurn
}

export function weighed(type: Command['type']): Row['weighed'] {
  return commands[type].weighed
}

export function isServers(type: (Command | ServerCommand)['type']): type is ServerCommand['type'] {
  return !(type in commands)
}
