import type { Role } from './actor.ts'
import type { FloorCommand } from './floor.ts'
import type { MessageCommand } from './messages.ts'
import type { QueueCommand } from './queue.ts'
import type { RunCommand } from './runOfShow.ts'

type CommandType =
  | RunCommand['type']
  | FloorCommand['type']
  | QueueCommand['type']
  | MessageCommand['type']
  | 'SetReady'
  | 'EditAgenda'
  | 'SeeNotice'
  | 'CatchUp'
  | 'Undo'

const moderators = ['admin', 'moderator'] as const satisfies readonly Role[]

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
  EnterRequest: [...moderators, 'crew'],
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
  Undo: moderators,
} as const satisfies Record<CommandType, readonly Role[]>

export function mayPress(role: Role, command: CommandType): boolean {
  const allowed: readonly Role[] = permissions[command]
  return allowed.includes(role)
}
