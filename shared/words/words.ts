import type { DoneWords } from './done.ts'
import type { AgendaWords } from './en/agenda.ts'
import type { ProblemWords } from './en/api/problems.ts'
import type { TableWords } from './en/api/tables.ts'
import type { AskingWords } from './en/asking.ts'
import type { CatchUpWords } from './en/catchUp.ts'
import type { CommonWords } from './en/common.ts'
import type { DoorWords } from './en/door.ts'
import type { IncomingWords } from './en/incoming.ts'
import type { LinkWords } from './en/links.ts'
import type { MessagesWords } from './en/messages.ts'
import type { CrewWords } from './en/pages/crew.ts'
import type { HomeWords } from './en/pages/home.ts'
import type { InterpreterWords } from './en/pages/interpreter.ts'
import type { ModeratorWords } from './en/pages/moderator.ts'
import type { ProgrammeWords } from './en/pages/programme.ts'
import type { RecordWords } from './en/pages/record.ts'
import type { SpeakerWords } from './en/pages/speaker.ts'
import type { StageWords } from './en/pages/stage.ts'
import type { PapersWords } from './en/papers.ts'
import type { PeopleWords } from './en/people.ts'
import type { ControlWords } from './en/presses/controls.ts'
import type { RefusalWords } from './en/presses/refusals.ts'
import type { QueueWords } from './en/queue.ts'
import type { ReadyWords } from './en/ready.ts'
import type { RibbonWords } from './en/ribbon.ts'
import type { RoomWords } from './en/room.ts'
import type { ScreenWords } from './en/screen.ts'

/** What is said, in sets: a page loads those that it needs, in one language. */
export interface Words {
  readonly agenda: AgendaWords
  readonly asking: AskingWords
  readonly catchUp: CatchUpWords
  readonly common: CommonWords
  readonly controls: ControlWords
  readonly crew: CrewWords
  readonly done: DoneWords
  readonly door: DoorWords
  readonly home: HomeWords
  readonly incoming: IncomingWords
  readonly interpreter: InterpreterWords
  readonly links: LinkWords
  readonly messages: MessagesWords
  readonly moderator: ModeratorWords
  readonly papers: PapersWords
  readonly people: PeopleWords
  readonly problems: ProblemWords
  readonly programme: ProgrammeWords
  readonly queue: QueueWords
  readonly ready: ReadyWords
  readonly record: RecordWords
  readonly refusals: RefusalWords
  readonly ribbon: RibbonWords
  readonly room: RoomWords
  readonly screen: ScreenWords
  readonly speaker: SpeakerWords
  readonly stage: StageWords
  readonly tables: TableWords
}

export type WordSet = keyof Words

export interface LanguageRow {
  /** In the language itself: whoever cannot read this page must find theirs. */
  readonly name: string
  /** For dates, plurals and lists. */
  readonly locale: string
  /** A time of day in a sentence, not broken over lines. */
  readonly timeOfDay: (hour: number, minute: string) => string
  /** Where a page broke: it is there when nothing else has loaded. */
  readonly broken: { readonly title: string; readonly text: string; readonly reload: string }
  /** By themselves: only readers of this language fetch what it has. */
  readonly sets: () => Promise<WordSets>
}

/** Each set is a file of its own. */
export interface WordSets {
  readonly load: { readonly [S in WordSet]: () => Promise<Pick<Words, S>> }
}
