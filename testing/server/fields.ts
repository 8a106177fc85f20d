import { type Role, roles } from '../../shared/domain/actor.ts'
import { moderators } from '../../shared/domain/roles.ts'
import {
  fieldsWithin,
  guestAsker,
  guestsTurn,
  heldTimerFields,
  messageFields,
  mic,
  noticeFields,
  of,
  packedRequest,
  paperFields,
  person,
  presserFields,
  recentTurn,
  requestFields,
  sightFields,
  signalFields,
  timerFields,
  turnFields,
} from './fieldParts.ts'

// Who may see which field. A new field fails here until somebody has said for whom it is.

/** What sockets and `?changes=1` send, what scripts are answered, and what is fetched when it is opened. */
export type FieldShape = 'wire' | 'api' | 'papers' | 'messages' | 'request'

const withKey: readonly Role[] = ['admin', 'moderator', 'crew', 'speaker', 'interpreter']
const theDesk: readonly Role[] = ['admin', 'moderator', 'crew']
const theRoom: readonly Role[] = [...theDesk, 'interpreter']
const ownPages: readonly Role[] = ['crew', 'speaker', 'interpreter']

type Rows = readonly (readonly [readonly Role[], readonly string[]])[]

const queueHead = [
  ...of('lists', ['*', '*.status', '*.closesAt', '*.limits', '*.limits.question']),
  ...of('waiting', ['*']),
  'requests',
]

/** `*` stands for an id; what is in a list has the list's name. */
const bothViews: Rows = [
  [roles, ['revision', 'sentAt']],
  [roles, of('live', ['status', 'run', 'startedAt', 'endedAt', 'holdingSince', 'plannedEnd', 'hardEnd', 'turns'])],
  [roles, of('live.fates', ['*'])],
  [roles, of('live.changes', ['speaker', 'language'])],
  [roles, of('live.queue', queueHead)],
  [roles, fieldsWithin('live', ['messages', 'readiness', 'notices', 'booths', 'signals', 'papers', 'undo'])],
  [theDesk, fieldsWithin('live.messages', [...messageFields, 'audience.person', ...sightFields])],
  [['public'], fieldsWithin('live.messages', messageFields)],
  [theDesk, fieldsWithin('live.readiness.*', ['at', 'by'])],
  [theDesk, ['live.readiness.*', ...fieldsWithin('live.notices', noticeFields)]],
  [theDesk, of('live.booths.*', [...of('ready', ['said', 'at']), 'mics'])],
  [moderators, fieldsWithin('live.booths.*.mics', mic)],
  [theDesk, fieldsWithin('live.signals', [...signalFields, ...presserFields])],
  [moderators, fieldsWithin('live.undo', ['revision', 'at', ...presserFields, ...of('command', ['type', '*'])])],
  [withKey, of('me', ['link', 'role', 'person', 'booth', 'name'])],
  [
    ownPages,
    of('mine', [
      'revision',
      'messages',
      'notices',
      'ready',
      'requests',
      'spoken',
      'booth',
      'signals',
      'slowDown',
      'looked',
    ]),
  ],
  [ownPages, fieldsWithin('mine.messages', messageFields)],
  [['speaker'], ['mine.messages.audience.person']],
  [['speaker', 'interpreter'], fieldsWithin('mine.notices', noticeFields)],
  [['speaker'], fieldsWithin('mine.requests', [...requestFields, ...person])],
  [['speaker'], fieldsWithin('mine.spoken', ['segment', 'start', 'end', 'spoke', 'planned'])],
  [
    ['interpreter'],
    fieldsWithin('mine.booth', [
      'id',
      ...of('ready', ['said', 'at', 'by']),
      'turnLength',
      ...of('handover', ['id', 'by', 'partner', 'stops', 'starts', 'state', 'since', 'until']),
      ...of('mics', mic),
    ]),
  ],
  [['interpreter'], fieldsWithin('mine.signals', [...signalFields, 'presses.by', 'meant'])],
]

const wire: Rows = [
  ...bothViews,
  [roles, ['live.shift', 'live.allotted', 'live.slot']],
  [
    roles,
    of('live.turn', [
      'startedAt',
      'kind',
      'slot',
      'request',
      ...of('guest', ['name', 'organisation']),
      'limit',
      'spoken',
      'endsAt',
    ]),
  ],
  [
    roles,
    of('live.interrupted', ['startedAt', 'slot', 'segment', 'person', 'resumes', 'before', 'limit', 'spoken', 'left']),
  ],
  [withKey, ['live.turn.id', 'live.interrupted.id']],
  [roles, of('live.clocks', ['*', ...fieldsWithin('*', ['limit', 'endsAt', 'left'])])],
  [roles, ['live.queue.notReached']],
  [withKey, fieldsWithin('live.turns', recentTurn)],
  [
    roles,
    of('live.past', [
      'count',
      ...of('blocks', ['from', 'lasted', 'kind', 'person', 'guest', 'parts']),
      ...of('spans', ['*', ...fieldsWithin('*', ['start', 'lasted', 'besides', ...of('languages', ['*'])])]),
      'lastSegment',
    ]),
  ],
  [roles, ['live.messagesBefore']],
  [withKey, fieldsWithin('live.queue.requests', ['*', ...fieldsWithin('*', packedRequest)])],
  [theRoom, ['live.queue.requests.*.note']],
  [theDesk, fieldsWithin('live.queue.requests.*', [...presserFields, 'spoken', 'spoken.times', 'spoken.lasted'])],
  [theRoom, fieldsWithin('live.papers', ['count', 'newest'])],
]

const api: Rows = [
  ...bothViews,
  [roles, of('live.turn', [...guestsTurn, ...timerFields])],
  [roles, of('live.interrupted', [...turnFields, ...heldTimerFields])],
  [roles, of('live.slot', ['id', 'limit', ...timerFields])],
  [roles, of('live.plan', ['*', '*.start', '*.duration'])],
  [roles, of('live.clocks', ['*', ...fieldsWithin('*', ['limit', ...timerFields, 'timer.left'])])],
  [roles, fieldsWithin('live.turns', [...guestsTurn, 'endedAt'])],
  [roles, of('live.visits', ['slot', 'startedAt', 'endedAt', 'held'])],
  [withKey, fieldsWithin('live.queue.requests', [...requestFields, ...person, ...guestAsker])],
  [theDesk, fieldsWithin('live.queue.requests', presserFields)],
  [theRoom, fieldsWithin('live.papers', paperFields)],
]

const tables: Readonly<Record<FieldShape, Rows>> = {
  wire,
  api,
  papers: [[theRoom, of('papers', paperFields)]],
  messages: [[theDesk, of('messages', [...messageFields, 'audience.person', ...sightFields])]],
  request: [
    [theRoom, [...requestFields, ...person]],
    [theDesk, presserFields],
  ],
}

/** The fields that a role may find in what has this shape. */
export function allowed(role: Role, shape: FieldShape): ReadonlySet<string> {
  return new Set(tables[shape].flatMap(([roles, paths]) => (roles.includes(role) ? paths : [])))
}

/** Ids stand as `*`; an edit's and a command's own fields as well: their shapes are the protocol's. */
const OPEN =
  /^live\.(plan|fates|clocks|readiness|booths|past\.spans|queue\.(lists|waiting))$|^live\.past\.spans\.\*\.languages$|^(live|mine)\.notices\.what$|^live\.undo\.command$/

/** Every field that is there, the agenda's aside, which has tests of its own. */
export function fieldsOf(value: unknown, shape: FieldShape, at = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => fieldsOf(each, shape, at))
  if (typeof value !== 'object' || value === null) return []
  const isOpen = OPEN.test(at) || (shape === 'wire' && at === 'live.queue.requests')
  return Object.entries(value).flatMap(([key, part]) => {
    if (at === '' && key === 'agenda') return []
    const path = `${at === '' ? '' : `${at}.`}${isOpen && !isKind(at, key) ? '*' : key}`
    // What is within an edit or a command is theirs.
    return /\.(what|command)\.\*$/.test(path) ? [path] : [path, ...fieldsOf(part, shape, path)]
  })
}

function isKind(at: string, key: string): boolean {
  return (key === 'is' && at.endsWith('.what')) || (key === 'type' && at.endsWith('.command'))
}
