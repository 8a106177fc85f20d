import type { ShowRecord } from '../../../shared/domain/record/record.ts'

/** The answer of `record.json`, or `null` when it is something else: a page that a proxy put in between. */
export function readRecord(body: unknown): ShowRecord | null {
  if (typeof body !== 'object' || body === null || !('turns' in body) || !Array.isArray(body.turns)) return null
  return body as ShowRecord
}

/** Reading an answer drops its byte order mark, by which spreadsheets know that accents are UTF-8. */
export function withMark(text: string): string {
  return text.startsWith('\uFEFF') ? text : `\uFEFF${text}`
}
