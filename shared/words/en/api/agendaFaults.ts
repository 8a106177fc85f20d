import type { FoundKind, JsonPart, WantedKind } from '../../../files/agenda/faults.ts'
import type { FaultWords } from '../../sayProblems.ts'

const kinds: Readonly<Record<FoundKind, string>> = {
  null: 'null',
  list: 'a list',
  text: 'a text',
  object: 'an object',
  number: 'a number',
  boolean: 'true or false',
}

const wantedKinds: Readonly<Record<WantedKind, string>> = {
  list: 'a list, [ … ]',
  text: 'a text in quotes',
  texts: 'a text in quotes, or { "en": "…", "fr": "…" }',
  object: 'an object, { … }',
  number: 'a whole number',
  boolean: 'true or false',
}

const jsonParts: Readonly<Record<JsonPart, string>> = {
  key: 'a key in quotes',
  colon: 'a colon',
  value: 'a value',
  'comma-or-}': 'a comma or }',
  'comma-or-]': 'a comma or ]',
  end: 'the end of the file',
}

/** What was probably meant, else what to do. */
const meant = (guess: string | null, otherwise: string) => `; ${guess === null ? otherwise : `did you mean ${guess}?`}`

export const agendaFaults: FaultWords = {
  'no-agenda': ({ is }) =>
    is === null
      ? `the agenda is missing; add ${wantedKinds.object}`
      : `the agenda is ${kinds[is]}; write ${wantedKinds.object}`,
  missing: ({ wanted }) => `is missing; add ${wanted === 'texts' ? 'a text' : wantedKinds[wanted]}`,
  'wrong-kind': ({ is, wanted }) => `is ${kinds[is]}; write ${wantedKinds[wanted]}`,
  'unknown-key': ({ guess, known }) => `unknown key${meant(guess, `known here: ${known.join(', ')}`)}`,
  'forbidden-key': () => 'cannot be a key; take it out',
  'not-one-of': ({ value, values, guess }) =>
    `${value} is not one of ${values.join(', ')}${guess === null ? '' : meant(guess, '')}`,
  'too-long': ({ most }) => `is too long; write at most ${most} characters`,
  'too-many': ({ most }) => `has too many entries; ${most} is the most`,
  'too-few': ({ least }) => `has too few entries; write at least ${least}`,
  'too-large': ({ most }) => `is too large; ${most} is the most`,
  'too-small': ({ least }) => `is too small; ${least} is the least`,
  'no-language': ({ value }) => `${value} holds no language: write at least one, as in { "en": "Welcome" }`,
  'empty-text': ({ value }) => `${value} is empty: write something`,
  'unseen-character': ({ value, character }) =>
    `${value} holds a character that cannot be seen, ${character}: take it out, or type the line anew`,
  'bad-id': ({ value }) =>
    `${value} is not an id: write lower-case letters a–z, digits and single hyphens, as in "opening-remarks"`,
  'taken-word': ({ value }) => `${value} cannot be an id: choose another word`,
  'bad-language': ({ value }) =>
    `${value} is not a language code: write two or three lower-case letters, as in "en" or "fr"`,
  'bad-address': ({ value }) =>
    `${value} is not a web address: write it whole, beginning with https:// or http://, without a name and password`,
  'bad-time': ({ value }) => `${value} is not a time: write HH:mm or YYYY-MM-DDTHH:mm, as in "08:30"`,
  'bad-duration': ({ value }) => `${value} is not a duration: write m:ss or h:mm:ss, as in "5:00"`,
  'not-understood': ({ value }) => `${value} is not understood here: see docs/agenda.md`,
  'more-places': ({ places }) => `there is more to mend, in ${places} places or so`,

  'server-address': ({ value }) => `${value} is an address of the server itself; choose another`,
  'id-taken': ({ value, by }) => `${value} is already the id of ${by}; choose another`,
  'unknown-name': ({ value, list, guess }) =>
    `${value} is not in ${list}${meant(guess, 'add it there, or choose one')}`,
  'unknown-relay': ({ value, guess }) => `${value} is not in languages${meant(guess, 'add it there, or leave it out')}`,
  'unknown-booth': ({ value, guess }) => `${value} is not in booths${meant(guess, 'write the id of one of them')}`,
  'named-twice': ({ value }) => `${value} is named twice; keep one`,

  'retour-own-language': ({ value }) => `${value} is the booth's own language; leave it out`,
  'relay-own-language': ({ language }) => `the booth rests while ${language} is spoken; leave it out`,
  'relay-from-itself': () => 'a booth takes no relay from itself; name another booth',
  'relay-of-relay': ({ booth }) =>
    `the booth ${booth} takes this language by relay itself; name the one that hears the floor`,
  'relay-at-rest': ({ booth, language }) =>
    `the booth ${booth} rests while ${language} is spoken; name another one, or give it a retour`,

  'unknown-zone': ({ value, guess }) =>
    `${value} is not a time zone${meant(guess, 'write one named after a place, as in "Europe/Zurich"')}`,
  'no-day': ({ value }) => `${value} has no day; write YYYY-MM-DDTHH:mm, as in "2022-05-20T08:30"`,
  'no-time': ({ value }) => `${value} is not a time; write HH:mm, as in "08:30"`,
  'no-such-date': ({ value }) => `${value} does not exist; correct the day or the time`,
  'time-skipped': ({ value, zone }) =>
    `${value} does not exist: the clock of ${zone} jumps over it that night; write a time before or after`,
  'wrong-offset': ({ value, zone }) =>
    `${value} does not exist: ${zone} is not at this UTC offset then; correct the offset or leave it out`,
  'before-start': ({ value }) => `${value} is before the agenda's start; correct one of the two`,
  'no-length': ({ value }) => `${value} is no time at all; write how long it lasts, as in "5:00"`,

  'too-many-segments': ({ count, most }) => `has ${count} segments in its slots; ${most} is the most`,
  'one-segment': ({ kind, count }) => `a ${kind} has one segment, not ${count}; make the others slots of their own`,
  'nobody-speaks': () => 'nobody speaks in a break; leave it out',
  'chair-holds': ({ value }) => `${value} cannot hold a discussion, the chair does; leave it out`,
  'no-speaker': () => 'is missing; write the id of one of the people',
  'no-floor-language': () => 'is missing; write one of the languages',

  'time-twice': ({ value, zone, offset }) =>
    `${value} comes twice that night in ${zone}; the first is taken, at UTC${offset}. Write the offset to choose`,
  'segments-over': ({ together, slot }) => `they take ${together} together, and the slot lasts ${slot}`,
  'segments-all': ({ slot }) => `they take all of the slot's ${slot}, and those without a duration get none`,
  overlap: ({ by, other }) => `overlaps: ${other ?? "the agenda's start"} ends ${by} later`,
  gap: ({ length, after }) =>
    `${length} after ${after === null ? "the agenda's start" : `${after} ends`}, with nothing planned between`,
  'hard-end-before': ({ by }) => `${by} before the planned end`,
  'hard-end-long-after': ({ by }) => `${by} after the planned end; is the day right?`,

  'json-comment': () => 'JSON has no comments; take this one out',
  'json-quote': ({ sign }) => `${sign} is no quotation mark in JSON; write "`,
  'json-open-text': () => 'this text is not closed on its line, or holds a \\ that should be \\\\',
  'json-comma': ({ before }) => `a comma too many before ${before}; take it out`,
  'json-key-twice': ({ key }) => `the key ${key} is written twice in one object; keep one`,
  'json-deep': () => 'nested too deeply for an agenda',
  'json-ends': ({ wanted }) => `the file ends here, where ${jsonParts[wanted]} belongs`,
  'json-unexpected': ({ sign, wanted }) => `${sign} stands where ${jsonParts[wanted]} belongs`,
}
