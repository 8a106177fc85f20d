import type { Role } from './actor.ts'
import type { FloorCommand } from './floor.ts'
import type { RunCommand } from './runOfShow.ts'

type CommandType = RunCommand['type'] | FloorCommand['type'] | 'Undo'

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
  Undo: moderators,
} as const satisfies Record<CommandType, readonly Role[]>

export function mayPress(role: Role, command: CommandType): boolean {
  const allowed: readonly Role[] = permissions[command]
  return allowed.includes(role)
}
