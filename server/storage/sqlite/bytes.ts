import { type RawBuilder, sql } from 'kysely'

/** Stands between texts and in none of them: ids have no control characters, and JSON writes them otherwise. */
export const APART = '\u001f'

/**
 * Columns of text as the bytes they are, apart by `APART`. A damaged file may hold bytes that are no text, on which the
 * driver, asked for text, would end the process.
 */
export function asBytes<T extends ArrayBuffer | null>(...columns: readonly string[]): RawBuilder<T> {
  return sql<T>`cast(${sql.join(
    columns.map((column) => sql.ref(column)),
    sql` || char(31) || `,
  )} as blob)`
}

/** `null` for bytes that are no text. */
export function decodedTexts(bytes: ArrayBuffer): readonly string[] | null {
  try {
    return strict.decode(bytes).split(APART)
  } catch {
    return null
  }
}

/** One column's; `null` for bytes that are no text. */
export function decodedText(bytes: ArrayBuffer): string | null {
  return decodedTexts(bytes)?.join(APART) ?? null
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
