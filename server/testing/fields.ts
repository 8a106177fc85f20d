import type { Role } from '../../shared/domain/actor.ts'
import { ROLES } from './sample.ts'

// Who may see which field of a view. A new field fails here until somebody has said for whom it is.

const everybody = ROLES
const withKey: readonly Role[] = ['admin', 'moderator', 'crew', 'speaker', 'interpreter']
export const MODERATORS_SEE: readonly Role[] = ['admin', 'moderator']
const theDesk: readonly Role[] = ['admin', 'moderator', 'crew']
const theRoom: readonly Role[] = [...theDesk, 'interpreter']
const ownPages: readonly Role[] = ['crew', 'speaker', 'interpreter']

const presser = ['by', 'by.role', 'by.person', 'by.name']
const of = (name: string, fields: readonly string[]): readonly string[] => [
  name,
  ...fields.map((field) => `${name}.${field}`),
]
const requestFields = [
  'id',
  'slot',
  'asker',
  'asker.is',
  'asker.person',
  'kind',
  'language',
  'behalf',
  'note',
  'by',
  'at',
  'changed',
  'state',
  'since',
  'limit',
  'carriedFrom',
]
const messageFields = [
  'id',
  'at',
  ...presser,
  'audience',
  'audience.to',
  'audience.role',
  'audience.person',
  'text',
  'text.en',
  'text.fr',
  'weight',
  'until',
  'gone',
  'seen',
]
const sightFields = ['seen.at', 'seen.by', 'seen.by.role', 'seen.by.person', 'seen.by.name']
const turnFields = [
  'id',
  'kind',
  'slot',
  'segment',
  'request',
  'person',
  'guest',
  'startedAt',
  'resumes',
  'before',
  'despite',
  'limit',
  'held',
  'spoken',
  'spoken.language',
  'spoken.certainty',
  'spoken.at',
]
const timer = ['timer', 'timer.status', 'timer.endsAt']
const mic = ['person', 'onSince', 'clock', 'clock.today', 'clock.turn', 'clock.since']

/** `*` stands for an id; what is in a list has the list's name. */
const fields: readonly (readonly [readonly Role[], readonly string[]])[] = [
  [
    everybody,
    [
      'revision',
      'sentAt',
      'live',
      ...of('live', ['status', 'run', 'startedAt', 'endedAt', 'interrupted', 'holdingSince', 'plannedEnd']),
    ],
  ],
  [everybody, of('live.turn', [...turnFields, ...timer])],
  [everybody, of('live.turns', [...turnFields, 'endedAt'])],
  [
    everybody,
    [
      ...of('live.slot', ['id', 'limit', ...timer]),
      ...of('live.plan', ['*', '*.start', '*.duration']),
      ...of('live.fates', ['*']),
    ],
  ],
  [everybody, ['live.hardEnd', ...of('live.changes', ['speaker', 'language'])]],
  [
    everybody,
    [
      ...of('live.clocks', ['*', '*.limit', ...timer.map((field) => `*.${field}`), '*.timer.left']),
      ...of('live.visits', ['slot', 'startedAt', 'endedAt', 'held']),
    ],
  ],
  [
    everybody,
    of('live.queue', [
      'lists',
      'lists.*',
      'lists.*.status',
      'lists.*.closesAt',
      'lists.*.limits',
      'waiting',
      'waiting.*',
      'requests',
    ]),
  ],
  [withKey, of('live.queue.requests', requestFields)],
  [theDesk, presser.map((field) => `live.queue.requests.${field}`)],
  [
    everybody,
    ['live.messages', 'live.readiness', 'live.notices', 'live.booths', 'live.signals', 'live.papers', 'live.undo'],
  ],
  [theDesk, of('live.messages', [...messageFields, ...sightFields])],
  [
    ['public'],
    of('live.messages', [
      'id',
      'at',
      ...presser,
      'audience',
      'audience.to',
      'audience.role',
      'text',
      'text.en',
      'text.fr',
      'weight',
      'until',
      'gone',
      'seen',
    ]),
  ],
  [theDesk, of('live.readiness.*', ['at', 'by'])],
  [theDesk, of('live.notices', ['id', 'at', ...presser, 'what', 'what.is', 'what.*', 'people', 'booths', 'seen'])],
  [
    theDesk,
    [
      'live.booths.*',
      'live.booths.*.ready',
      'live.booths.*.ready.said',
      'live.booths.*.ready.at',
      'live.booths.*.mics',
    ],
  ],
  [MODERATORS_SEE, of('live.booths.*.mics', mic)],
  [
    theDesk,
    of('live.signals', [
      'id',
      'kind',
      'turn',
      'person',
      'state',
      'since',
      'presses',
      'presses.at',
      'presses.booth',
      'booths',
      'by',
    ]),
  ],
  [
    theRoom,
    of('live.papers', [
      'id',
      'at',
      ...presser,
      'what',
      'what.is',
      'what.on',
      'what.words',
      'what.words.en',
      'what.words.fr',
      'what.note',
    ]),
  ],
  [MODERATORS_SEE, of('live.undo', ['revision', 'at', ...presser, 'command', 'command.*'])],
  [withKey, of('me', ['link', 'role', 'person', 'booth', 'name'])],
  [ownPages, of('mine', ['messages', 'notices', 'ready', 'requests', 'booth', 'signals', 'slowDown', 'looked'])],
  [
    ownPages,
    of(
      'mine.messages',
      messageFields.filter((field) => field !== 'audience.person'),
    ),
  ],
  [['speaker'], ['mine.messages.audience.person']],
  [
    ['speaker', 'interpreter'],
    of('mine.notices', ['id', 'at', ...presser, 'what', 'what.is', 'what.*', 'people', 'booths', 'seen']),
  ],
  [['speaker'], of('mine.requests', requestFields)],
  [
    ['interpreter'],
    of('mine.booth', ['id', 'ready', 'ready.said', 'ready.at', 'ready.by', 'turnLength', 'handover', 'mics']),
  ],
  [
    ['interpreter'],
    [
      ...of('mine.booth.handover', ['id', 'by', 'partner', 'stops', 'starts', 'state', 'since', 'until']),
      ...of('mine.booth.mics', mic),
    ],
  ],
  [
    ['interpreter'],
    of('mine.signals', [
      'id',
      'kind',
      'turn',
      'person',
      'state',
      'since',
      'presses',
      'presses.at',
      'presses.by',
      'presses.booth',
      'pressed',
      'booths',
      'meant',
    ]),
  ],
]

/** The fields that a role may find in a view, over whichever door. */
export function allowed(role: Role): ReadonlySet<string> {
  return new Set(fields.flatMap(([roles, paths]) => (roles.includes(role) ? paths : [])))
}
