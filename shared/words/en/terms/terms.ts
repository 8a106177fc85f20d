import type { Role } from '../../../domain/actor.ts'
import type { AttachedText } from '../../../domain/agenda/agenda.ts'
import type { SignalKind, SignalState } from '../../../domain/signals/signals.ts'

/** Inside a sentence. */
export const signalKinds: Readonly<Record<SignalKind, string>> = {
  'slow-down': 'slow down',
  'cannot-hear': 'cannot hear the speaker',
  'microphone-off': 'microphone off',
  'wrong-language': 'wrong language announced',
  'one-at-a-time': 'one speaker at a time',
  'repeat-figures': 'repeat figures or names',
  'need-text': 'we need the text',
  interrupted: 'interpretation interrupted',
}

export const signalStates: Readonly<Record<SignalState, string>> = {
  sent: 'sent',
  seen: 'seen',
  handled: 'being handled',
  resolved: 'done',
  lapsed: 'lapsed',
}

/** Told afterwards. */
export const signalsBecame: Readonly<Record<SignalState, string>> = { ...signalStates, sent: 'unanswered' }

/** How a text stands to the speech. */
export const standings: Readonly<Record<AttachedText['standing'], string>> = {
  verbatim: 'verbatim',
  'check-against-delivery': 'check against delivery',
}

/** Standing alone. */
export const roleNames: Readonly<Record<Role, string>> = {
  admin: 'Organiser',
  moderator: 'Moderator',
  crew: 'Crew',
  speaker: 'Speaker',
  interpreter: 'Interpreter',
  public: 'Public',
}

/** Behind the name of whoever has it. */
export const rolesOfName: Readonly<Record<Role, string>> = {
  admin: 'organiser',
  moderator: 'moderator',
  crew: 'crew',
  speaker: 'speaker',
  interpreter: 'interpreter',
  public: 'public',
}

/** Inside a sentence: one who pressed, and whose name nobody knows. */
export const roleHolders: Readonly<Record<Role, string>> = {
  admin: 'the organiser',
  moderator: 'a moderator',
  crew: 'the crew',
  speaker: 'a speaker',
  interpreter: 'an interpreter',
  public: 'somebody',
}

/** All of a role. */
export const roleGroups: Readonly<Record<Exclude<Role, 'admin' | 'public'>, string>> = {
  moderator: 'Moderators',
  crew: 'Crew',
  speaker: 'Speakers',
  interpreter: 'Interpreters',
}

/** What interpreters are given to read, on every page where it can be opened. */
export const papersName = 'Texts, documents and terms'
