/** The fields of what comes in several places, for the table of who may see which. */

export function of(name: string, fields: readonly string[]): readonly string[] {
  return [name, ...fieldsWithin(name, fields)]
}

export function fieldsWithin(name: string, fields: readonly string[]): readonly string[] {
  return fields.map((field) => `${name}.${field}`)
}

export const presserFields = of('by', ['role', 'person', 'name'])
export const heldTimerFields = ['timer', 'timer.status', 'timer.left']
export const timerFields = ['timer', 'timer.status', 'timer.endsAt']

/** What the summary of a turn that is over has of it as well. */
const turnInShort = ['id', 'kind', 'slot', 'segment', 'request', 'person', 'startedAt', 'resumes']
const guest = of('guest', ['name', 'organisation'])

export const turnFields = [
  ...turnInShort,
  'guest',
  'before',
  'despite',
  'limit',
  'held',
  ...of('spoken', ['language', 'certainty', 'at']),
]
export const guestsTurn = [...turnFields, ...guest]
export const recentTurn = [...turnInShort, ...guest, 'endedAt']

const asked = ['id', 'kind', 'language', 'at']
const askedMore = [
  'behalf',
  'changed',
  'state',
  'since',
  'limit',
  'carriedFrom',
  'spoken',
  'spoken.times',
  'spoken.lasted',
]
export const person = of('asker', ['is', 'person'])
export const guestAsker = of('asker', ['is', 'guest', 'guest.name', 'guest.organisation'])
export const requestFields = [...asked, ...askedMore, 'slot', 'note', 'short', 'by']
/** As it is sent in a list: what is usual is left out. */
export const packedRequest = [...asked, 'who', 'behalf', 'short', 'changed', 'state', 'since', 'limit', 'carriedFrom']

export const messageFields = [
  'id',
  'at',
  ...presserFields,
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
  'seenBy',
]
export const sightFields = fieldsWithin('seen', ['at', ...presserFields])

export const noticeFields = [
  'id',
  'at',
  ...presserFields,
  ...of('what', ['is', '*']),
  'people',
  'booths',
  'seen',
  'seenBy',
]

export const mic = ['person', 'onSince', ...of('clock', ['today', 'turn', 'since'])]

export const signalFields = [
  'id',
  'kind',
  'turn',
  'person',
  'state',
  'since',
  ...of('presses', ['at', 'booth']),
  'pressed',
  'booths',
]

export const paperFields = [
  'id',
  'at',
  ...presserFields,
  ...of('what', ['is', 'on', 'words', 'words.en', 'words.fr', 'note']),
]
