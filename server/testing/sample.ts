import type { Role } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda.ts'
import type { Command } from '../../shared/domain/show.ts'
import { milliseconds } from '../../shared/domain/time.ts'
import { smallAgenda } from '../../shared/testing/agendas.ts'

export const ROLES: readonly Role[] = ['admin', 'moderator', 'crew', 'speaker', 'interpreter', 'public']

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
