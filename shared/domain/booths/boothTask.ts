import type { Booth, BoothId, LanguageCode } from '../agenda/agenda.ts'

/** As much of a booth as its task needs: whoever reads a file has no more yet. */
export type BoothPart = Pick<Booth, 'id' | 'language' | 'retour' | 'relay'>

/** What a booth does while one language is spoken on the floor. */
export type BoothTask =
  /** Nobody speaks. */
  | { readonly is: 'pause' }
  /** Its own language is spoken, or another booth works into its language from its own. */
  | { readonly is: 'rests'; readonly floor: LanguageCode; readonly covered: BoothId | null }
  /** From the floor, into its own language or its retour. */
  | { readonly is: 'interprets'; readonly floor: LanguageCode; readonly into: LanguageCode }
  /** From another booth's output, which is in the language `heard`. */
  | {
      readonly is: 'relays'
      readonly floor: LanguageCode
      readonly via: BoothId
      readonly heard: LanguageCode
      readonly into: LanguageCode
    }

/** No language on the floor is a break. */
export function boothTask(booths: readonly BoothPart[], id: BoothId, floor: LanguageCode | null): BoothTask {
  const booth = booths.find((each) => each.id === id)
  if (floor === null || booth === undefined) return { is: 'pause' }
  const into = outputOf(booth, floor)
  if (into === null) return { is: 'rests', floor, covered: null }
  const covered = coveredBy(booths, booth, floor)
  if (covered !== null) return { is: 'rests', floor, covered }
  const source = sourceOf(booths, booth, floor)
  return source === null
    ? { is: 'interprets', floor, into }
    : { is: 'relays', floor, via: source.id, heard: source.heard, into }
}

export function isWork(task: BoothTask): boolean {
  return task.is === 'interprets' || task.is === 'relays'
}

/** What a booth puts out while this language is on the floor; `null` is nothing. */
function outputOf(booth: BoothPart, floor: LanguageCode): LanguageCode | null {
  return booth.language === floor ? booth.retour : booth.language
}

/** The booth of the floor's own language that works into this booth's language from it. */
function coveredBy(booths: readonly BoothPart[], booth: BoothPart, floor: LanguageCode): BoothId | null {
  if (booth.language === floor) return null
  const retour = booths.find((each) => each.language === floor && each.retour === booth.language)
  return retour?.id ?? null
}

/** Whoever really works into the language that is taken: the booth named, or the one that covers it. */
function sourceOf(booths: readonly BoothPart[], booth: BoothPart, floor: LanguageCode) {
  const via = booth.language === floor ? undefined : booth.relay[floor]
  const source = booths.find((each) => each.id === via)
  const heard = source && outputOf(source, floor)
  return source && heard ? { id: coveredBy(booths, source, floor) ?? source.id, heard } : null
}
