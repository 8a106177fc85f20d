import type { Role } from '../domain/actor.ts'
import type { LogLine } from '../domain/record.ts'
import { moderates, runsTheRoom } from '../domain/roles.ts'

/**
 * Who reads in the record that this was pressed. `room`: moderators and crew. `booth`: they too, and of an interpreter
 * only the booth. `moderators`: they alone. `nobody`: what a booth arranges within itself, and what is one person's own.
 */
type Readers = 'room' | 'booth' | 'moderators' | 'nobody'

/** A new command fails to compile here until somebody has said whom it may be told to. */
const READERS = {
  LoadAgenda: 'room',
  Wake: 'room',
  PutClockBack: 'room',
  StartShow: 'room',
  EndShow: 'room',
  ResetShow: 'room',
  StartSegment: 'room',
  SkipSegment: 'room',
  RestoreSegment: 'room',
  EndTurn: 'room',
  HoldShow: 'room',
  ResumeShow: 'room',
  AddTime: 'room',
  SetFloorLanguage: 'room',
  OpenList: 'room',
  CloseList: 'room',
  RequestFloor: 'room',
  EnterRequest: 'room',
  WithdrawRequest: 'room',
  YieldPlace: 'room',
  EditRequest: 'room',
  MoveRequest: 'room',
  RemoveRequest: 'room',
  CallRequest: 'room',
  MarkAbsent: 'room',
  SetLimit: 'room',
  CarryRequests: 'room',
  GiveFloor: 'room',
  SendMessage: 'room',
  SeeMessage: 'room',
  ClearMessage: 'room',
  SetReady: 'room',
  EditAgenda: 'room',
  SeeNotice: 'room',
  CatchUp: 'room',
  SetMic: 'moderators',
  SetBoothReady: 'booth',
  SetTurnLength: 'nobody',
  AskHandover: 'nobody',
  AnswerHandover: 'nobody',
  CancelHandover: 'nobody',
  CompleteHandover: 'nobody',
  SendSignal: 'booth',
  AnswerSignal: 'booth',
  AddPaper: 'room',
  RemovePaper: 'room',
  LookAtPapers: 'nobody',
  Undo: 'room',
} as const satisfies Record<LogLine['command']['type'], Readers>

/** Who pressed what, as this role may know it. */
export function logSeenBy(role: Role, log: readonly LogLine[]): readonly LogLine[] {
  return log.flatMap((line) => {
    const readers: Readers = READERS[line.command.type]
    return mayRead(role, readers) ? [seenLine(line, readers)] : []
  })
}

function mayRead(role: Role, readers: Readers): boolean {
  switch (readers) {
    case 'room':
    case 'booth':
      return runsTheRoom(role)
    case 'moderators':
      return moderates(role)
    case 'nobody':
      return false
  }
}

function seenLine({ revision, at, by, command, undone }: LogLine, readers: Readers): LogLine {
  const { role, person, name, booth } = by
  const unnamed = readers === 'booth' && role === 'interpreter'
  const presser = unnamed ? { role, person: null, name: null, booth } : { role, person, name, booth }
  return { revision, at, by: presser, command, undone }
}
