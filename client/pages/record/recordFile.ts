import type { ShowRecord } from '../../../shared/domain/record/record.ts'

/** The answer of `record.json`, or `null` when it is something else: a page that a proxy put in between. */
export function readRecord(body: unknown): ShowRecord | null {
  if (typeof body !== 'object' || body === null || !('turns' in body) || !Array.isArray(body.turns)) return null
  return body as ShowRecord
}

/** Saves a text as a file. The key stays in a header, so a plain link cannot do it. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Reading an answer drops its byte order mark, by which spreadsheets know that accents are UTF-8. */
export function withMark(text: string): string {
  return text.startsWith('\uFEFF') ? text : `\uFEFF${text}`
}
