import type { Role } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { milliseconds } from '../../shared/domain/time.ts'
import { smallAgenda, ZITA } from './agendas.ts'

export const ROLES: readonly Role[] = ['admin', 'moderator', 'crew', 'speaker', 'interpreter', 'public']

export const MODERATORS: readonly Role[] = ['admin', 'moderator']

const ASKED = { kind: 'question', language: 'fr', note: 'on funding', behalf: null } as const

/** One of each, well formed; a show may still refuse it. */
export const sample: { readonly [T in Command['type']]: Extract<Command, { readonly type: T }> } = {
  StartShow: { type: 'StartShow', start: 'now' },
  EndShow: { type: 'EndShow' },
  ResetShow: { type: 'ResetShow' },
  StartSegment: { type: 'StartSegment', turn: 2, to: '2-1' },
  SkipSegment: { type: 'SkipSegment', segment: '2-2' },
  RestoreSegment: { type: 'RestoreSegment', segment: '2-2' },
  EndTurn: { type: 'EndTurn', turn: 2 },
  HoldShow: { type: 'HoldShow', turn: 2 },
  ResumeShow: { type: 'ResumeShow', turn: 2 },
  AddTime: { type: 'AddTime', turn: 2, to: 'turn', by: milliseconds(60_000) },
  SetFloorLanguage: { type: 'SetFloorLanguage', turn: 2, from: 'en', to: 'fr' },
  OpenList: { type: 'OpenList', slot: 'qa' },
  CloseList: { type: 'CloseList', slot: 'qa', when: { after: milliseconds(300_000) } },
  RequestFloor: { type: 'RequestFloor', slot: 'qa', ...ASKED },
  EnterRequest: {
    type: 'EnterRequest',
    slot: 'qa',
    asker: { is: 'guest', guest: { name: 'Ana Silva', organisation: 'IOM' } },
    ...ASKED,
  },
  WithdrawRequest: { type: 'WithdrawRequest', request: 'r3' },
  YieldPlace: { type: 'YieldPlace', request: 'r3', after: 'r4' },
  EditRequest: { type: 'EditRequest', request: 'r3', seen: 3, ...ASKED },
  MoveRequest: { type: 'MoveRequest', request: 'r3', from: null, after: 'r4' },
  RemoveRequest: { type: 'RemoveRequest', request: 'r3' },
  CallRequest: { type: 'CallRequest', request: 'r3' },
  MarkAbsent: { type: 'MarkAbsent', request: 'r3' },
  SetLimit: { type: 'SetLimit', slot: 'qa', of: { kind: 'question' }, limit: milliseconds(120_000) },
  CarryRequests: { type: 'CarryRequests', from: 'qa', to: 'closing' },
  GiveFloor: { type: 'GiveFloor', turn: 2, request: 'r3', interrupt: false, despite: ['not-ready'] },
  SendMessage: {
    type: 'SendMessage',
    audience: { to: 'role', role: 'speaker' },
    text: { en: 'Please conclude', fr: 'Veuillez conclure' },
    weight: 'warning',
    lasts: null,
  },
  SeeMessage: { type: 'SeeMessage', message: 3 },
  ClearMessage: { type: 'ClearMessage', message: 3 },
  SetReady: { type: 'SetReady', person: ZITA, ready: true },
  EditAgenda: {
    type: 'EditAgenda',
    edit: { edit: 'plan-language', segment: '2-2', from: 'en', to: 'fr', assumed: false },
  },
  SeeNotice: { type: 'SeeNotice', notice: 3 },
  CatchUp: {
    type: 'CatchUp',
    turn: 2,
    changes: [{ segment: '2-2', from: milliseconds(450_000), to: milliseconds(300_000) }],
    slotBy: milliseconds(0),
    skip: [],
  },
  SetMic: { type: 'SetMic', on: true },
  SetBoothReady: { type: 'SetBoothReady', ready: false },
  SetTurnLength: { type: 'SetTurnLength', length: milliseconds(900_000) },
  AskHandover: { type: 'AskHandover', partner: 'fr-2' },
  AnswerHandover: { type: 'AnswerHandover', handover: 3, accept: true },
  CancelHandover: { type: 'CancelHandover', handover: 3 },
  CompleteHandover: { type: 'CompleteHandover', handover: 3 },
  SendSignal: { type: 'SendSignal', kind: 'slow-down', turn: 2 },
  AnswerSignal: { type: 'AnswerSignal', signal: 3, presses: 1, to: 'seen' },
  AddPaper: {
    type: 'AddPaper',
    paper: { is: 'term', on: null, words: { en: 'root causes', fr: 'causes profondes' }, note: null },
  },
  RemovePaper: { type: 'RemovePaper', paper: 3 },
  LookAtPapers: { type: 'LookAtPapers' },
  Undo: { type: 'Undo', revision: 2 },
}

/** The small agenda with ids that a file may have: it goes through the doors. */
export function meeting(changes: Partial<Agenda> = {}): Agenda {
  const agenda = smallAgenda(changes)
  return {
    ...agenda,
    slots: agenda.slots.map((slot) => ({
      ...slot,
      segments: slot.segments.map((segment) => ({ ...segment, id: segment.id.replace('.', '-') })),
    })),
  }
}
