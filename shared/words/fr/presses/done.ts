import type { AgendaEdit } from '../../../domain/editing/agendaEdit.ts'
import type { NewPaper } from '../../../domain/papers/papers.ts'
import type { RequestKind } from '../../../domain/queue/speakerList.ts'
import { milliseconds } from '../../../domain/time.ts'
import type { DoneWords } from '../../done.ts'
import { NBSP } from '../../grammar.ts'
import { de, plural } from '../grammar.ts'
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
  'add-person': (what) => `personne ajoutée${NBSP}: ${what}`,
  'replace-speaker': (what, before) => `remplacement ${de(before)} par ${what}`,
  'plan-language': (what) => `langue prévue changée${NBSP}: ${what}`,
  'title-segment': (what) => `titre changé${NBSP}: ${what}`,
  'retime-segment': (what) => `durée changée${NBSP}: ${what}`,
  'make-optional': (what) => `caractère facultatif changé${NBSP}: ${what}`,
  'add-segment': (what) => `intervention ajoutée${NBSP}: ${what}`,
  'move-segment': (what) => `intervention déplacée${NBSP}: ${what}`,
  'drop-segment': (what) => `intervention supprimée${NBSP}: ${what}`,
  'add-slot': (what) => `point ajouté${NBSP}: ${what}`,
  'move-slot': (what) => `point déplacé${NBSP}: ${what}`,
  'drop-slot': (what) => `point supprimé${NBSP}: ${what}`,
  'retime-slot': (what) => `horaire changé${NBSP}: ${what}`,
  'title-slot': (what) => `titre changé${NBSP}: ${what}`,
  'fix-start': (what) => `heure fixe changée${NBSP}: ${what}`,
  'move-hard-end': () => 'fin impérative déplacée',
}

const shortened = (n: number) =>
  plural(n, { one: `suite raccourcie${NBSP}: ${n} élément`, other: `suite raccourcie${NBSP}: ${n} éléments` })

/** Alone, as a note: "parole donnée à M. Todorovska". */
export const done: DoneWords = {
  LoadAgenda: () => 'ordre du jour chargé',
  Wake: () => `heure venue${NBSP}: clôture d’une liste, ou fin de ce qui est resté sans réponse`,
  PutClockBack: () => 'horloge du serveur, qui avançait, remise à l’heure',
  StartShow: ({ start }) => (start === 'now' ? 'séance commencée dès maintenant' : 'séance commencée comme prévu'),
  EndShow: () => 'séance terminée',
  ResetShow: () => 'séance réinitialisée',
  StartSegment: ({ to }, { item }) => {
    const { kind, name } = item(to)
    if (kind === 'discussion') return `ouverture${NBSP}: ${name}`
    return kind === 'break' ? `début${NBSP}: ${name}` : `parole donnée à ${name}`
  },
  EndTurn: ({ turn }, { resumed, chair }) => {
    const next = resumed(turn)
    return next === null ? `parole rendue à la présidence, ${chair()}` : `parole rendue à ${next}`
  },
  SkipSegment: ({ segment }, { item }) => `${item(segment).name}${NBSP}: intervention écartée`,
  RestoreSegment: ({ segment }, { item }) => `${item(segment).name}${NBSP}: intervention rétablie`,
  HoldShow: () => 'horloges suspendues',
  ResumeShow: () => 'horloges remises en marche',
  AddTime: ({ to, by }, { length }) => {
    const time = length(milliseconds(Math.abs(by)))
    return `${time} de ${by > 0 ? 'plus' : 'moins'} pour ${to === 'turn' ? 'le tour' : 'le point'}`
  },
  SetFloorLanguage: ({ from, to }, { language }) =>
    from === to ? `${language(to)} confirmé` : `langue corrigée${NBSP}: ${language(to)}`,
  OpenList: ({ slot }, names) => `liste ouverte${NBSP}: ${names.slot(slot)}`,
  CloseList: ({ slot, when }, names) => {
    if (when === 'now') return `liste close${NBSP}: ${names.slot(slot)}`
    const hour = 'at' in when ? `à ${names.time(when.at)}` : `dans ${names.length(when.after)}`
    return `clôture de la liste ${hour}${NBSP}: ${names.slot(slot)}`
  },
  RequestFloor: ({ kind }) => `demande de parole (${requestKinds[kind]})`,
  EnterRequest: ({ asker, kind }, { person }) =>
    `inscription ${de(asker.is === 'guest' ? asker.guest.name : person(asker.person))} sur la liste (${requestKinds[kind]})`,
  WithdrawRequest: ({ request }, { asker }) => `demande retirée${NBSP}: ${asker(request)}`,
  YieldPlace: ({ request, after }, { asker }) => `place cédée à ${asker(after)} par ${asker(request)}`,
  EditRequest: ({ request }, { asker }) => `demande modifiée${NBSP}: ${asker(request)}`,
  MoveRequest: ({ request, after }, { asker }) =>
    after === null ? `${asker(request)} en tête de la liste` : `${asker(request)} après ${asker(after)} dans la liste`,
  RemoveRequest: ({ request }, { asker }) => `radiation de la liste${NBSP}: ${asker(request)}`,
  CallRequest: ({ request }, { asker }) => `appel${NBSP}: ${asker(request)}`,
  MarkAbsent: ({ request }, { asker }) => `absence notée${NBSP}: ${asker(request)}`,
  SetLimit: ({ of, limit }, { asker, length }) => {
    if (of === 'all') return `liste limitée à ${length(limit)} par personne`
    if ('kind' in of) return `limite de ${length(limit)} pour ${every[of.kind]}`
    return `limite de ${length(limit)}${NBSP}: ${asker(of.request)}`
  },
  CarryRequests: ({ from, to }, { slot }) => `demandes non atteintes reportées${NBSP}: ${slot(from)}, vers ${slot(to)}`,
  GiveFloor: (given, { asker, interrupts }) =>
    interrupts(given) ? `interruption accordée à ${asker(given.request)}` : `parole donnée à ${asker(given.request)}`,
  SendMessage: (message, { text }) => `message envoyé${NBSP}: ${text(message.text)}`,
  SeeMessage: () => 'message vu',
  ClearMessage: () => 'message effacé',
  SetReady: (said, { person }) =>
    `${person(said.person)}${NBSP}: ${said.ready ? 'prêt ou prête' : 'pas encore prêt ou prête'}`,
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
  SendSignal: ({ kind }) => `signal${NBSP}: ${kind === 'resumed' ? 'reprise de l’interprétation' : signalKinds[kind]}`,
  AnswerSignal: ({ to }) => ({ seen: 'signal vu', handled: 'signal pris en charge', resolved: 'signal dit réglé' })[to],
  AddPaper: ({ paper }) => papers[paper.is],
  RemovePaper: () => 'texte, document ou terme supprimé',
  LookAtPapers: () => 'textes, documents et termes consultés',
  Undo: ({ revision }, { undone }) => `annulation${NBSP}: ${undone(revision)}`,
}
