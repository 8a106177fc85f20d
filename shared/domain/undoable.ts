import type { Actor } from './actor.ts'
import type { PutClockBack } from './clockPutBack.ts'
import { moderates } from './roles.ts'
import type { Command, LoadAgenda, Wake } from './show.ts'
import { unreachable } from './unreachable.ts'

/** Never people's own requests, messages and readiness; of what is typed in, only the moderator's. */
export function isUndoable(
  { type }: Pick<Command | LoadAgenda | Wake | PutClockBack, 'type'>,
  by: Pick<Actor, 'role'>,
): boolean {
  switch (type) {
    case 'StartShow':
    case 'EndShow':
    case 'StartSegment':
    case 'SkipSegment':
    case 'RestoreSegment':
    case 'EndTurn':
    case 'HoldShow':
    case 'ResumeShow':
    case 'AddTime':
    case 'SetFloorLanguage':
    case 'OpenList':
    case 'CloseList':
    case 'EditRequest':
    case 'MoveRequest':
    case 'RemoveRequest':
    case 'CallRequest':
    case 'MarkAbsent':
    case 'SetLimit':
    case 'CarryRequests':
    case 'GiveFloor':
    case 'EditAgenda':
    case 'CatchUp':
      return true
    case 'EnterRequest':
    case 'WithdrawRequest':
      return moderates(by.role)
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
    case 'ResetShow':
    case 'Undo':
    case 'LoadAgenda':
    case 'Wake':
    case 'PutClockBack':
      return false
    default:
      return unreachable(type)
  }
}
