import { findJsonFault } from './jsonFault.ts'
import type { Problem } from './problem.ts'

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A file's text as JSON, which may begin with a byte order mark; where it is none, the line and column of the fault. */
export function readJson(text: string, filename: string): JsonReading {
  const json = text.replace(/^\uFEFF/, '')
  const fault = findJsonFault(json)
  if (fault === null) return { ok: true, value: JSON.parse(json) }
  const { line, column } = fault
  return { ok: false, problems: [{ path: `${filename}:${line}:${column}`, fault: fault.fault }] }
}
