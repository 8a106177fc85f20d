/** What stands in a file where something else belongs. */
export type FoundKind = 'null' | 'list' | 'text' | 'object' | 'number' | 'boolean'

/** What belongs there: `texts` is one text, or one a language. */
export type WantedKind = 'list' | 'text' | 'texts' | 'object' | 'number' | 'boolean'

/** What JSON wants at a place. */
export type JsonPart = 'key' | 'colon' | 'value' | 'comma-or-}' | 'comma-or-]' | 'end'

/**
 * What can be wrong with an agenda's file, or odd about it, and what its sentence tells. A value is as the file has it, in
 * quotes and cut where it is long (`quoted`), and so is a guess at what was meant, `null` where nothing is near. Lengths are
 * as the file writes them. The sentences are in `shared/words`, a table a language.
 */
interface FaultParts {
  // The shape
  'no-agenda': { is: FoundKind | null }
  missing: { wanted: WantedKind }
  'wrong-kind': { is: FoundKind; wanted: WantedKind }
  'unknown-key': { guess: string | null; known: readonly string[] }
  'forbidden-key': object
  'not-one-of': { value: string; values: readonly string[]; guess: string | null }
  'too-long': { most: number }
  'too-many': { most: number }
  'too-few': { least: number }
  'too-large': { most: number }
  'too-small': { least: number }
  'no-language': { value: string }
  'empty-text': { value: string }
  'unseen-character': { value: string; character: string }
  'bad-id': { value: string }
  'taken-word': { value: string }
  'bad-language': { value: string }
  'bad-address': { value: string }
  'bad-time': { value: string }
  'bad-duration': { value: string }
  'not-understood': { value: string }
  'more-places': { places: number }

  // Names
  'server-address': { value: string }
  'id-taken': { value: string; by: string }
  'unknown-name': { value: string; list: 'people' | 'languages'; guess: string | null }
  'unknown-relay': { value: string; guess: string | null }
  'unknown-booth': { value: string; guess: string | null }
  'named-twice': { value: string }

  // Booths
  'retour-own-language': { value: string }
  'relay-own-language': { language: string }
  'relay-from-itself': object
  'relay-of-relay': { booth: string }
  'relay-at-rest': { booth: string; language: string }

  // Times and lengths
  'unknown-zone': { value: string; guess: string | null }
  'no-day': { value: string }
  'no-time': { value: string }
  'no-such-date': { value: string }
  'time-skipped': { value: string; zone: string }
  'wrong-offset': { value: string; zone: string }
  'before-start': { value: string }
  'no-length': { value: string }

  // Slots
  'too-many-segments': { count: number; most: number }
  'one-segment': { kind: 'discussion' | 'break'; count: number }
  'nobody-speaks': object
  'chair-holds': { value: string }
  'no-speaker': object
  'no-floor-language': object

  // Odd, and accepted
  'time-twice': { value: string; zone: string; offset: string }
  'segments-over': { together: string; slot: string }
  'segments-all': { slot: string }
  overlap: { by: string; other: string | null }
  gap: { length: string; after: string | null }
  'hard-end-before': { by: string }
  'hard-end-long-after': { by: string }

  // No JSON
  'json-comment': object
  'json-quote': { sign: string }
  'json-open-text': object
  'json-comma': { before: string }
  'json-key-twice': { key: string }
  'json-deep': object
  'json-ends': { wanted: JsonPart }
  'json-unexpected': { sign: string; wanted: JsonPart }
}

/** Those that the schema names itself, as the messages of its issues. */
export const SCHEMA_FAULTS = [
  'bad-address',
  'bad-duration',
  'bad-id',
  'bad-language',
  'bad-time',
  'empty-text',
  'no-language',
  'taken-word',
  'unseen-character',
] as const satisfies readonly FaultCode[]

export type SchemaFault = (typeof SCHEMA_FAULTS)[number]

export type FaultCode = keyof FaultParts

/** Each by its code. */
export type FaultsByCode = { readonly [C in FaultCode]: { readonly code: C } & Readonly<FaultParts[C]> }

export type Fault = FaultsByCode[FaultCode]
