import type { Role } from '../../../shared/domain/actor.ts'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { type DoneWords, sayDone } from '../../../shared/words/done.ts'
import type { ControlWords } from '../../../shared/words/en/presses/controls.ts'
import type { Language } from '../../../shared/words/languages.ts'
import { liveNames } from '../naming/liveNames.ts'
import type { Pressing } from '../pressing/usePressing.ts'
import type { Room } from '../room/useRoom.ts'
import { overtaker, whoPressed } from './overtaken.ts'

export interface SaidRefusal {
  readonly said: string
  /** `null` for what goes by itself: a press that waits. */
  readonly dismiss: (() => void) | null
}

export interface RefusalTongue {
  readonly words: ControlWords
  readonly done: DoneWords
  readonly language: Language
}

type Standing = Pick<Room, 'agenda' | 'live'>

/** Why the last refused press of these controls changed nothing, and who came first where somebody did. */
export function refusalOf(
  controls: readonly Pick<Pressing, 'refused' | 'said' | 'dismiss'>[],
  standing: Standing,
  tongue: RefusalTongue,
): SaidRefusal | null {
  const [control] = controls
    .filter(({ said }) => said !== null)
    .toSorted((a, b) => (b.refused?.at ?? 0) - (a.refused?.at ?? 0))
  if (control === undefined || control.said === null) return null
  return { said: tooLate(control.refused, standing, tongue) ?? control.said, dismiss: control.dismiss }
}

function tooLate(
  refused: Pressing['refused'],
  { agenda, live }: Standing,
  { words, done, language }: RefusalTongue,
): string | null {
  const first = refused?.code === 'stale-turn' ? overtaker(live, refused.seen) : null
  if (first === null) return null
  const did = sayDone(done, first.command, liveNames(agenda, live, language))
  return words.tooLate(presserName(agenda, first.by, words.undo.by), did)
}

/** Where nobody knows the name, it is the role: as it stands alone, or inside a sentence. */
export function presserName(
  agenda: Agenda,
  by: Live['undo'][number]['by'],
  roles: Readonly<Record<Role, string>>,
): string {
  const who = whoPressed(agenda, by)
  return 'name' in who ? who.name : roles[who.role]
}
