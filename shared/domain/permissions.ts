import type { Role } from './actor.ts'
import type { BoothCommand } from './booths.ts'
import type { FloorCommand } from './floor.ts'
import type { MessageCommand } from './messages.ts'
import type { PaperCommand } from './papers.ts'
import type { QueueCommand } from './queue.ts'
import { moderators, roomKnowers, roomRunners } from './roles.ts'
import type { RunCommand } from './runOfShow.ts'
import type { SignalCommand } from './signals.ts'

type CommandType =
  | RunCommand['type']
  | FloorCommand['type']
  | QueueCommand['type']
  | MessageCommand['type']
  | 'SetReady'
  | 'EditAgenda'
  | 'SeeNotice'
  | 'CatchUp'
  | BoothCommand['type']
  | SignalCommand['type']
  | PaperCommand['type']
  | 'Undo'

/** Who may press what. The server refuses by it and the client draws by it. */
export const permissions = {
  StartShow: moderators,
  EndShow: moderators,
  ResetShow: moderators,
  StartSegment: moderators,
  SkipSegment: moderators,
  RestoreSegment: moderators,
  EndTurn: moderators,
  HoldShow: moderators,
  ResumeShow: moderators,
  AddTime: moderators,
  SetFloorLanguage: [...moderators, 'interpreter'],
  OpenList: moderators,
  CloseList: moderators,
  RequestFloor: ['speaker'],
  EnterRequest: roomRunners,
  WithdrawRequest: [...moderators, 'crew', 'speaker'],
  YieldPlace: ['speaker'],
  EditRequest: moderators,
  MoveRequest: moderators,
  RemoveRequest: moderators,
  CallRequest: moderators,
  MarkAbsent: moderators,
  SetLimit: moderators,
  CarryRequests: moderators,
  GiveFloor: moderators,
  SendMessage: moderators,
  SeeMessage: ['crew', 'speaker', 'interpreter'],
  ClearMessage: moderators,
  SetReady: [...moderators, 'speaker'],
  EditAgenda: moderators,
  SeeNotice: ['speaker', 'interpreter'],
  CatchUp: moderators,
  SetMic: ['interpreter'],
  SetBoothReady: ['interpreter'],
  SetTurnLength: ['interpreter'],
  AskHandover: ['interpreter'],
  AnswerHandover: ['interpreter'],
  CancelHandover: ['interpreter'],
  CompleteHandover: ['interpreter'],
  SendSignal: ['interpreter'],
  AnswerSignal: roomKnowers,
  AddPaper: roomKnowers,
  RemovePaper: roomKnowers,
  LookAtPapers: ['interpreter'],
  Undo: moderators,
} as const satisfies Record<CommandType, readonly Role[]>

export function mayPress(role: Role, command: CommandType): boolean {
  const allowed: readonly Role[] = permissions[command]
  return allowed.includes(role)
}
