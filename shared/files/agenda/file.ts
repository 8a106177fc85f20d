import type { AttachedText, Delivery, LanguageCode, SlotKind, Text, Weight } from '../../domain/agenda/agenda.ts'

/**
 * `agenda.json`, and the agenda over HTTP. Local times are written as `HH:mm` (the first such time at or after the
 * agenda's start) or `YYYY-MM-DDTHH:mm`, in the agenda's zone, with a UTC offset only where a clock change makes them
 * ambiguous, and with seconds only where there are any; durations as `m:ss` or `h:mm:ss`.
 */
export interface AgendaFile {
  readonly $schema?: string | undefined
  readonly id: string
  /** Named to anybody who asks which shows there are; not, where nothing is said. */
  readonly listed?: boolean | undefined
  readonly title: Text
  readonly subtitle?: Text | undefined
  readonly organiser?: Text | undefined
  readonly occasion?: Text | undefined
  readonly goals?: readonly Text[] | undefined
  /** `YYYY-MM-DDTHH:mm` in `zone`. */
  readonly start: string
  readonly zone: string
  readonly zones: readonly { readonly zone: string; readonly city: Text }[]
  readonly hardEnd?: { readonly at: string; readonly assumed?: boolean | undefined } | undefined
  readonly place?: PlaceFile | undefined
  readonly languages: readonly LanguageCode[]
  readonly chair: {
    readonly person: string
    readonly language: LanguageCode
    readonly assumed?: boolean | undefined
  }
  /** What an unplanned change costs; five seconds each where nothing is said. */
  readonly changes?: { readonly speaker?: string | undefined; readonly language?: string | undefined } | undefined
  readonly people: readonly PersonFile[]
  readonly booths?: readonly BoothFile[] | undefined
  readonly terms?: readonly TermFile[] | undefined
  /** The moderator's own messages; `note` where no weight is said. */
  readonly messages?: readonly PresetFile[] | undefined
  readonly slots: readonly SlotFile[]
}

export interface PresetFile {
  readonly text: Text
  readonly weight?: Weight | undefined
}

export interface PlaceFile {
  readonly name: Text
  readonly join?: string | undefined
  readonly registration?: string | undefined
  readonly documents?: readonly DocumentFile[] | undefined
}

interface DocumentFile {
  readonly title: Text
  readonly url: string
}

export interface TermFile {
  readonly words: Readonly<Record<LanguageCode, string>>
  readonly note?: string | undefined
}

export interface PersonFile {
  readonly id: string
  readonly name: string
  readonly sayAs?: string | undefined
  readonly function?: Text | undefined
  readonly organisation?: Text | undefined
  readonly alsoPrintedAs?: readonly string[] | undefined
}

export interface BoothFile {
  readonly id: string
  readonly language: LanguageCode
  /** Into which it works while the floor speaks its own language. */
  readonly retour?: LanguageCode | undefined
  /** By floor language, the id of the booth whose output it takes. */
  readonly relay?: Readonly<Record<LanguageCode, string>> | undefined
  readonly interpreters: readonly { readonly id: string; readonly name: string }[]
}

export interface SlotFile {
  readonly id: string
  /** `speeches` where nothing is said. */
  readonly kind?: SlotKind | undefined
  readonly title: Text
  readonly short?: Text | undefined
  readonly start: string
  readonly duration: string
  readonly fixedStart?: boolean | undefined
  readonly segments: readonly SegmentFile[]
}

export interface SegmentFile {
  readonly id: string
  readonly title?: Text | undefined
  readonly speaker?: string | undefined
  readonly language?: LanguageCode | undefined
  readonly assumed?: boolean | undefined
  readonly duration?: string | undefined
  readonly optional?: boolean | undefined
  /** Of the speech's text. */
  readonly words?: number | undefined
  readonly delivery?: Delivery | undefined
  readonly text?: AttachedTextFile | undefined
  readonly documents?: readonly DocumentFile[] | undefined
  readonly terms?: readonly TermFile[] | undefined
}

export interface AttachedTextFile extends Pick<AttachedText, 'url' | 'standing'> {
  /** `YYYY-MM-DDTHH:mm` in the agenda's zone. */
  readonly uploaded: string
}
