import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { Role } from '../../../shared/domain/actor.ts'
import type { LanguageCode, Text } from '../../../shared/domain/agenda.ts'
import type { Command } from '../../../shared/domain/show.ts'
import { type Duration, milliseconds } from '../../../shared/domain/time.ts'
import type { Live, UndoLine } from '../../../shared/protocol/view.ts'
import { type ActKind, describe } from '../../live/room/comingUp.ts'
import { personName, shortName } from '../../live/room/people.ts'

/** What a press did, as the undo line says it. */
export type Deed =
  | { readonly is: 'gave'; readonly kind: ActKind; readonly whom: Text }
  | { readonly is: 'gave-back'; readonly whom: Text }
  | { readonly is: 'skipped' | 'restored'; readonly whom: Text }
  | { readonly is: 'time'; readonly to: 'turn' | 'slot'; readonly more: boolean; readonly by: Duration }
  | { readonly is: 'confirmed' | 'corrected'; readonly language: LanguageCode }
  | { readonly is: 'started' | 'started-now' | 'ended' | 'held' | 'resumed' }

export function deedOf(agenda: AgendaFile, live: Live, command: Command): Deed | null {
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
    case 'EndTurn':
      return { is: 'gave-back', whom: shortName(personName(agenda, agenda.chair.person)) }
    case 'HoldShow':
      return { is: 'held' }
    case 'ResumeShow':
      return { is: 'resumed' }
    case 'AddTime':
      return { is: 'time', to: command.to, more: command.by > 0, by: milliseconds(Math.abs(command.by)) }
    case 'SetFloorLanguage':
      return { is: command.from === command.to ? 'confirmed' : 'corrected', language: command.to }
    case 'Undo':
    case 'ResetShow':
      return null
  }
}

/** Who pressed: a person by name, else what their link is called, else their role. */
export function presser(agenda: AgendaFile, by: UndoLine['by']): { readonly name: string } | { readonly role: Role } {
  if (by.person !== null && agenda.people.some((each) => each.id === by.person)) {
    return { name: shortName(personName(agenda, by.person)) }
  }
  return by.name === null ? { role: by.role } : { name: by.name }
}

/** The press that came first: the newest one that changed the floor since `seen`, if it still stands. */
export function overtaker(live: Live, seen: number): UndoLine | null {
  return live.undo.find((line) => line.revision > seen && changesTurn(line.command)) ?? null
}

function changesTurn(command: Command): boolean {
  return ['StartShow', 'StartSegment', 'EndTurn', 'EndShow'].includes(command.type)
}

function shortWhom(kind: ActKind, whom: Text): Text {
  return kind === 'speech' && typeof whom === 'string' ? shortName(whom) : whom
}

function firstOf(agenda: AgendaFile, id: string): string {
  return agenda.slots.find((slot) => slot.id === id)?.segments[0]?.id ?? id
}
