import type { AgendaEdit } from '../../../domain/editing/agendaEdit.ts'
import type { NewPaper } from '../../../domain/papers/papers.ts'
import { milliseconds } from '../../../domain/time.ts'
import type { DoneWords } from '../../done.ts'
import { plural } from '../grammar.ts'
import { requestKinds } from '../terms/requestKinds.ts'
import { signalKinds } from '../terms/terms.ts'

const papers: Record<NewPaper['is'], string> = {
  text: 'attached a text',
  document: 'added a document',
  term: 'added a term',
  name: 'added how a name is said',
}

const edits: Record<AgendaEdit['edit'], (what: string, before: string) => string> = {
  'add-person': (what) => `added ${what} to the people`,
  'replace-speaker': (what, before) => `put ${what} in the place of ${before}`,
  'plan-language': (what) => `changed the planned language of ${what}`,
  'title-segment': (what) => `changed the title of ${what}`,
  'retime-segment': (what) => `changed the duration of ${what}`,
  'make-optional': (what) => `changed whether ${what} may be skipped`,
  'add-segment': (what) => `added ${what} to the agenda`,
  'move-segment': (what) => `moved ${what} in the agenda`,
  'drop-segment': (what) => `dropped ${what} from the agenda`,
  'add-slot': (what) => `added ${what} to the agenda`,
  'move-slot': (what) => `moved ${what} in the agenda`,
  'drop-slot': (what) => `dropped ${what} from the agenda`,
  'retime-slot': (what) => `changed the time of ${what}`,
  'title-slot': (what) => `changed the title of ${what}`,
  'fix-start': (what) => `changed whether the start of ${what} is fixed`,
  'move-hard-end': () => 'moved the hard end',
}

const shortened = (n: number) =>
  plural(n, { one: 'shortened the rest: 1 item', other: `shortened the rest: ${n} items` })

/** After a name or alone: "gave the floor to M. Todorovska". */
export const done: DoneWords = {
  LoadAgenda: () => 'loaded the agenda',
  Wake: () => 'the time had come: a list closed, or what nobody answered lapsed',
  PutClockBack: () => 'put the server’s clock right, which had been ahead',
  StartShow: ({ start }) => (start === 'now' ? 'started the session from now' : 'started the session as planned'),
  EndShow: () => 'ended the session',
  ResetShow: () => 'reset the session',
  StartSegment: ({ to }, { item }) => {
    const { kind, name } = item(to)
    if (kind === 'discussion') return `opened ${name}`
    return kind === 'break' ? `began ${name}` : `gave the floor to ${name}`
  },
  EndTurn: ({ turn }, { resumed, chair }) => {
    const next = resumed(turn)
    return next === null ? `gave the floor back to the chair, ${chair()}` : `gave the floor back to ${next}`
  },
  SkipSegment: ({ segment }, { item }) => `skipped ${item(segment).name}`,
  RestoreSegment: ({ segment }, { item }) => `restored ${item(segment).name}`,
  HoldShow: () => 'put the clocks on hold',
  ResumeShow: () => 'let the clocks run on',
  AddTime: ({ to, by }, { length }) => {
    const time = length(milliseconds(Math.abs(by)))
    return by > 0 ? `added ${time} to the ${to}` : `took ${time} from the ${to}`
  },
  SetFloorLanguage: ({ from, to }, { language }) =>
    from === to ? `confirmed ${language(to)}` : `corrected the floor language to ${language(to)}`,
  OpenList: ({ slot }, names) => `opened the list of ${names.slot(slot)}`,
  CloseList: ({ slot, when }, names) => {
    if (when === 'now') return `closed the list of ${names.slot(slot)}`
    const set = `set the list of ${names.slot(slot)} to close`
    return 'at' in when ? `${set} at ${names.time(when.at)}` : `${set} after ${names.length(when.after)}`
  },
  RequestFloor: ({ kind }) => `asked for the floor (${requestKinds[kind]})`,
  EnterRequest: ({ asker, kind }, { person }) =>
    `put ${asker.is === 'guest' ? asker.guest.name : person(asker.person)} on the list (${requestKinds[kind]})`,
  WithdrawRequest: ({ request }, { asker }) => `withdrew the request of ${asker(request)}`,
  YieldPlace: ({ request, after }, { asker }) => `let ${asker(after)} go before ${asker(request)}`,
  EditRequest: ({ request }, { asker }) => `changed the request of ${asker(request)}`,
  MoveRequest: ({ request, after }, { asker }) =>
    after === null
      ? `moved ${asker(request)} to the head of the list`
      : `moved ${asker(request)} behind ${asker(after)}`,
  RemoveRequest: ({ request }, { asker }) => `removed ${asker(request)} from the list`,
  CallRequest: ({ request }, { asker }) => `called ${asker(request)}`,
  MarkAbsent: ({ request }, { asker }) => `marked ${asker(request)} absent`,
  SetLimit: ({ of, limit }, { asker, length }) => {
    if (of === 'all') return `limited all who wait to ${length(limit)} each`
    return `limited ${'kind' in of ? `every ${requestKinds[of.kind]}` : asker(of.request)} to ${length(limit)}`
  },
  CarryRequests: ({ from, to }, { slot }) => `carried those not reached in ${slot(from)} into ${slot(to)}`,
  GiveFloor: (given, { asker, interrupts }) =>
    interrupts(given) ? `let ${asker(given.request)} interrupt` : `gave the floor to ${asker(given.request)}`,
  SendMessage: (message, { text }) => `sent a message: ${text(message.text)}`,
  SeeMessage: () => 'saw a message',
  ClearMessage: () => 'cleared a message',
  SetReady: (said, { person }) => `said that ${person(said.person)} is ${said.ready ? 'ready' : 'not ready'}`,
  EditAgenda: ({ edit }, { edited }) => {
    const { what, before } = edited(edit)
    return edits[edit.edit](what, before)
  },
  SeeNotice: () => 'saw a change',
  CatchUp: (command, { items }) => shortened(items(command)),
  CaughtUp: ({ items }) => shortened(items),
  SetMic: ({ on }) => (on ? 'went on mic' : 'went off mic'),
  SetBoothReady: ({ ready }) => (ready ? 'said that the booth is ready' : 'said that the booth is not ready'),
  SetTurnLength: (set, { length }) => `set the turn on mic to ${length(set.length)}`,
  AskHandover: () => 'asked for a handover',
  AnswerHandover: ({ accept }) => (accept ? 'accepted the handover' : 'declined the handover'),
  CancelHandover: () => 'cancelled the handover',
  CompleteHandover: () => 'handed over',
  SendSignal: ({ kind }) => `signalled: ${kind === 'resumed' ? 'interpretation resumed' : signalKinds[kind]}`,
  AnswerSignal: ({ to }) =>
    ({ seen: 'saw a signal', handled: 'took a signal in hand', resolved: 'said that a signal is done' })[to],
  AddPaper: ({ paper }) => papers[paper.is],
  RemovePaper: () => 'removed a text, document or term',
  LookAtPapers: () => 'looked at the texts, documents and terms',
  Undo: ({ revision }, { undone }) => `undid: ${undone(revision)}`,
}
