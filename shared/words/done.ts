import type { LanguageCode, PersonId, SegmentId, SlotId, SlotKind, Text } from '../domain/agenda/agenda.ts'
import type { Command } from '../domain/commands.ts'
import type { AgendaEdit } from '../domain/editing/agendaEdit.ts'
import type { TurnId } from '../domain/floor/floor.ts'
import type { RequestId } from '../domain/queue/speakerList.ts'
import type { LogLine } from '../domain/record/record.ts'
import type { CatchUpCommand } from '../domain/runOfShow/catchUp.ts'
import type { Revision } from '../domain/show.ts'
import type { Duration, Instant } from '../domain/time.ts'
import type { ToldCommand } from '../protocol/view.ts'

/** What was pressed, as it is told afterwards. */
export type DoneCommand = LogLine['command'] | ToldCommand

/** Whoever tells of a press names what it names, in the reader's language. */
export interface Names {
  readonly person: (id: PersonId | null) => string
  readonly chair: () => string
  /** Of a segment, or of a slot for its first one: the speaker's name; of a discussion or a break, its title. */
  readonly item: (id: SegmentId | SlotId) => { readonly kind: SlotKind; readonly name: string }
  readonly slot: (id: SlotId) => string
  /** Who asked for the floor. */
  readonly asker: (request: RequestId) => string
  /** Whose turn went on when this one ended; `null` where the chair took the floor. */
  readonly resumed: (ended: TurnId | null) => string | null
  /** Whether the turn that it took the floor from stood still meanwhile. */
  readonly interrupts: (given: Extract<Command, { type: 'GiveFloor' }>) => boolean
  /** What an edit concerns and, where somebody gave way, who. */
  readonly edited: (edit: AgendaEdit) => { readonly what: string; readonly before: string }
  /** How many items a catching up changed. */
  readonly items: (command: CatchUpCommand) => number
  readonly text: (text: Text) => string
  readonly language: (code: LanguageCode) => string
  readonly length: (duration: Duration) => string
  readonly time: (at: Instant) => string
  /** What the press of this revision did, in one's own words. */
  readonly undone: (revision: Revision) => string
}

type Type = DoneCommand['type']
type OfType = { readonly [T in Type]: Extract<DoneCommand, { readonly type: T }> }

/** What each command did, after a name or alone: "gave the floor to M. Todorovska". */
export type DoneWords = { readonly [T in Type]: (command: OfType[T], names: Names) => string }

/** One wording for the undo line, the notices, the record and who was faster. */
export function sayDone(words: DoneWords, command: DoneCommand, names: Names): string {
  return sayOf(words, command.type, command, names)
}

function sayOf<T extends Type>(words: DoneWords, type: T, command: OfType[T], names: Names): string {
  return words[type](command, names)
}
