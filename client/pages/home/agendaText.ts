import type { Text } from '../../../shared/domain/agenda/agenda.ts'
import { findJsonFault } from '../../../shared/files/agenda/jsonFault.ts'
import type { AgendaProblem } from './homeShows.ts'

export type AgendaText =
  | { readonly ok: true; readonly agenda: unknown }
  | { readonly ok: false; readonly problems: readonly AgendaProblem[] }

/** A chosen file as JSON; where it is none, the line and column at which it stops being it. */
export function readAgendaText(text: string, filename: string): AgendaText {
  const json = text.replace(/^\uFEFF/, '')
  const fault = findJsonFault(json)
  if (fault === null) return { ok: true, agenda: JSON.parse(json) }
  return { ok: false, problems: [{ path: `${filename}:${fault.line}:${fault.column}`, message: fault.message }] }
}

/** The title of an agenda that the server took; `null` when it is none. */
export function titleOf(agenda: unknown): Text | null {
  const title: unknown = typeof agenda === 'object' && agenda !== null ? Reflect.get(agenda, 'title') : null
  if (typeof title === 'string') return title
  return isTexts(title) ? title : null
}

function isTexts(value: unknown): value is Exclude<Text, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')
}
