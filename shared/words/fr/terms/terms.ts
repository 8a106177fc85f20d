import type { Role } from '../../../domain/actor.ts'
import type { AttachedText } from '../../../domain/agenda/agenda.ts'
import type { SignalKind, SignalState } from '../../../domain/signals/signals.ts'

/** Inside a sentence. */
export const signalKinds: Readonly<Record<SignalKind, string>> = {
  'slow-down': 'demande de ralentir',
  'cannot-hear': 'l’orateur ne s’entend pas',
  'microphone-off': 'microphone coupé',
  'wrong-language': 'langue annoncée erronée',
  'one-at-a-time': 'une seule personne à la fois',
  'repeat-figures': 'répéter chiffres ou noms',
  'need-text': 'il nous faut le texte',
  interrupted: 'interprétation interrompue',
}

export const signalStates: Readonly<Record<SignalState, string>> = {
  sent: 'envoyé',
  seen: 'vu',
  handled: 'pris en charge',
  resolved: 'réglé',
  lapsed: 'caduc',
}

/** Told afterwards. */
export const signalsBecame: Readonly<Record<SignalState, string>> = { ...signalStates, sent: 'sans réponse' }

/** How a text stands to the speech. */
export const standings: Readonly<Record<AttachedText['standing'], string>> = {
  verbatim: 'lu mot à mot',
  'check-against-delivery': 'seul le prononcé fait foi',
}

/** Standing alone. */
export const roleNames: Readonly<Record<Role, string>> = {
  admin: 'Organisation',
  moderator: 'Modération',
  crew: 'Équipe',
  speaker: 'Orateur ou oratrice',
  interpreter: 'Interprète',
  public: 'Public',
}

/** Behind the name of whoever has it. */
export const rolesOfName: Readonly<Record<Role, string>> = {
  admin: 'organisation',
  moderator: 'modération',
  crew: 'équipe',
  speaker: 'orateur ou oratrice',
  interpreter: 'interprète',
  public: 'public',
}

/** Inside a sentence: one who pressed, and whose name nobody knows. */
export const roleHolders: Readonly<Record<Role, string>> = {
  admin: 'l’organisation',
  moderator: 'la modération',
  crew: 'l’équipe',
  speaker: 'un orateur ou une oratrice',
  interpreter: 'un ou une interprète',
  public: 'quelqu’un',
}

/** All of a role. */
export const roleGroups: Readonly<Record<Exclude<Role, 'admin' | 'public'>, string>> = {
  moderator: 'Modération',
  crew: 'Équipe',
  speaker: 'Orateurs et oratrices',
  interpreter: 'Interprètes',
}

/** What interpreters are given to read, on every page where it can be opened. */
export const papersName = 'Textes, documents et termes'
