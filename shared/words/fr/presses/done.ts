import type { AgendaEdit } from '../../../domain/editing/agendaEdit.ts'
import type { NewPaper } from '../../../domain/papers/papers.ts'
import type { RequestKind } from '../../../domain/queue/speakerList.ts'
import { milliseconds } from '../../../domain/time.ts'
import type { DoneWords } from '../../done.ts'
import { de } from '../elided.ts'
import { plural } from '../grammar.ts'
import { requestKinds } from '../terms/requestKinds.ts'
import { signalKinds } from '../terms/terms.ts'

const every: Record<RequestKind, string> = {
  statement: 'toutes les déclarations',
  question: 'toutes les questions',
  reply: 'toutes les réponses',
  'right-of-reply': 'tous les droits de réponse',
  'point-of-order': 'toutes les motions d’ordre',
}

const papers: Record<NewPaper['is'], string> = {
  text: 'texte joint',
  document: 'document ajouté',
  term: 'terme ajouté',
  name: 'prononciation d’un nom ajoutée',
}

const edits: Record<AgendaEdit['edit'], (what: string, before: string) => string> = {
  'add-person': (what) => `personne ajoutée\u00a0: ${what}`,
  'replace-speaker': (what, before) => `remplacement ${de(before)} par ${what}`,
  'plan-language': (what) => `langue prévue changée\u00a0: ${what}`,
  'title-segment': (what) => `titre changé\u00a0: ${what}`,
  'retime-segment': (what) => `durée changée\u00a0: ${what}`,
  'make-optional': (what) => `caractère facultatif changé\u00a0: ${what}`,
  'add-segment': (what) => `intervention ajoutée\u00a0: ${what}`,
  'move-segment': (what) => `intervention déplacée\u00a0: ${what}`,
  'drop-segment': (what) => `intervention supprimée\u00a0: ${what}`,
  'add-slot': (what) => `point ajouté\u00a0: ${what}`,
  'move-slot': (what) => `point déplacé\u00a0: ${what}`,
  'drop-slot': (what) => `point supprimé\u00a0: ${what}`,
  'retime-slot': (what) => `horaire changé\u00a0: ${what}`,
  'title-slot': (what) => `titre changé\u00a0: ${what}`,
  'fix-start': (what) => `heure fixe changée\u00a0: ${what}`,
  'move-hard-end': () => 'fin impérative déplacée',
}

const shortened = (n: number) =>
  plural(n, { one: `suite raccourcie\u00a0: ${n} élément`, other: `suite raccourcie\u00a0: ${n} éléments` })

/** Alone, as a note: "parole donnée à M. Todorovska". */
export const done: DoneWords = {
  LoadAgenda: () => 'ordre du jour chargé',
  Wake: () => 'heure venue\u00a0: clôture d’une liste, ou fin de ce qui est resté sans réponse',
  PutClockBack: () => 'horloge du serveur, qui avançait, remise à l’heure',
  StartShow: ({ start }) => (start === 'now' ? 'séance commencée dès maintenant' : 'séance commencée comme prévu'),
  EndShow: () => 'séance terminée',
  ResetShow: () => 'séance réinitialisée',
  StartSegment: ({ to }, { item }) => {
    const { kind, name } = item(to)
    if (kind === 'discussion') return `ouverture\u00a0: ${name}`
    return kind === 'break' ? `début\u00a0: ${name}` : `parole donnée à ${name}`
  },
  EndTurn: ({ turn }, { resumed, chair }) => {
    const next = resumed(turn)
    return next === null ? `parole rendue à la présidence, ${chair()}` : `parole rendue à ${next}`
  },
  SkipSegment: ({ segment }, { item }) => `${item(segment).name}\u00a0: intervention écartée`,
  RestoreSegment: ({ segment }, { item }) => `${item(segment).name}\u00a0: intervention rétablie`,
  HoldShow: () => 'horloges suspendues',
  ResumeShow: () => 'horloges remises en marche',
  AddTime: ({ to, by }, { length }) => {
    const time = length(milliseconds(Math.abs(by)))
    return `${time} de ${by > 0 ? 'plus' : 'moins'} pour ${to === 'turn' ? 'le tour' : 'le point'}`
  },
  SetFloorLanguage: ({ from, to }, { language }) =>
    from === to ? `${language(to)} confirmé` : `langue corrigée\u00a0: ${language(to)}`,
  OpenList: ({ slot }, names) => `liste ouverte\u00a0: ${names.slot(slot)}`,
  CloseList: ({ slot, when }, names) => {
    if (when === 'now') return `liste close\u00a0: ${names.slot(slot)}`
    const hour = 'at' in when ? `à ${names.time(when.at)}` : `dans ${names.length(when.after)}`
    return `clôture de la liste ${hour}\u00a0: ${names.slot(slot)}`
  },
  RequestFloor: ({ kind }) => `demande de parole (${requestKinds[kind]})`,
  EnterRequest: ({ asker, kind }, { person }) =>
    `inscription ${de(asker.is === 'guest' ? asker.guest.name : person(asker.person))} sur la liste (${requestKinds[kind]})`,
  WithdrawRequest: ({ request }, { asker }) => `demande retirée\u00a0: ${asker(request)}`,
  YieldPlace: ({ request, after }, { asker }) => `place cédée à ${asker(after)} par ${asker(request)}`,
  EditRequest: ({ request }, { asker }) => `demande modifiée\u00a0: ${asker(request)}`,
  MoveRequest: ({ request, after }, { asker }) =>
    after === null ? `${asker(request)} en tête de la liste` : `${asker(request)} après ${asker(after)} dans la liste`,
  RemoveRequest: ({ request }, { asker }) => `radiation de la liste\u00a0: ${asker(request)}`,
  CallRequest: ({ request }, { asker }) => `appel\u00a0: ${asker(request)}`,
  MarkAbsent: ({ request }, { asker }) => `absence notée\u00a0: ${asker(request)}`,
  SetLimit: ({ of, limit }, { asker, length }) => {
    if (of === 'all') return `liste limitée à ${length(limit)} par personne`
    if ('kind' in of) return `limite de ${length(limit)} pour ${every[of.kind]}`
    return `limite de ${length(limit)}\u00a0: ${asker(of.request)}`
  },
  CarryRequests: ({ from, to }, { slot }) => `demandes non atteintes reportées\u00a0: ${slot(from)}, vers ${slot(to)}`,
  GiveFloor: (given, { asker, interrupts }) =>
    interrupts(given) ? `interruption accordée à ${asker(given.request)}` : `parole donnée à ${asker(given.request)}`,
  SendMessage: (message, { text }) => `message envoyé\u00a0: ${text(message.text)}`,
  SeeMessage: () => 'message vu',
  ClearMessage: () => 'message effacé',
  SetReady: (said, { person }) =>
    `${person(said.person)}\u00a0: ${said.ready ? 'prêt ou prête' : 'pas encore prêt ou prête'}`,
  EditAgenda: ({ edit }, { edited }) => {
    const { what, before } = edited(edit)
    return edits[edit.edit](what, before)
  },
  SeeNotice: () => 'changement vu',
  CatchUp: (command, { items }) => shortened(items(command)),
  CaughtUp: ({ items }) => shortened(items),
  SetMic: ({ on }) => (on ? 'micro pris' : 'micro quitté'),
  SetBoothReady: ({ ready }) => (ready ? 'cabine dite prête' : 'cabine dite pas encore prête'),
  SetTurnLength: (set, { length }) => `tour de micro fixé à ${length(set.length)}`,
  AskHandover: () => 'relève demandée',
  AnswerHandover: ({ accept }) => (accept ? 'relève acceptée' : 'relève déclinée'),
  CancelHandover: () => 'relève abandonnée',
  CompleteHandover: () => 'relève effectuée',
  SendSignal: ({ kind }) => `signal\u00a0: ${kind === 'resumed' ? 'reprise de l’interprétation' : signalKinds[kind]}`,
  AnswerSignal: ({ to }) => ({ seen: 'signal vu', handled: 'signal pris en charge', resolved: 'signal dit réglé' })[to],
  AddPaper: ({ paper }) => papers[paper.is],
  RemovePaper: () => 'texte, document ou terme supprimé',
  LookAtPapers: () => 'textes, documents et termes consultés',
  Undo: ({ revision }, { undone }) => `annulation\u00a0: ${undone(revision)}`,
}
