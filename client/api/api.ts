import { currentLanguage } from '../page/words/language.ts'
import { apiAddress } from './addresses.ts'

/** An answer of the API: what it said, or problem+json's stable code and sentence. */
export type ApiAnswer =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false
      readonly status: number
      readonly code: string
      readonly detail: string
      /** The whole answer, for what a code adds to it. */
      readonly body: unknown
    }

export interface ApiRequest {
  readonly key: string | null
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: unknown
}

/** Calls a path of the API. Without a connection it answers `no-connection`; it never throws. What the server says is in the reader's language. */
export async function callApi(path: string, { key, method = 'GET', body }: ApiRequest): Promise<ApiAnswer> {
  try {
    const response = await fetch(apiAddress(path), {
      method,
      headers: {
        'accept-language': currentLanguage(),
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      cache: 'no-store',
    })
    return await answerOf(response)
  } catch {
    return { ok: false, status: 0, code: 'no-connection', detail: '', body: null }
  }
}

/** What came over HTTP as an answer. A page that a proxy put in its place has neither code nor sentence. */
export async function answerOf(response: Response): Promise<ApiAnswer> {
  const text = await response.text()
  const said = text === '' ? null : parsed(text)
  // The API answers with no page: a portal's or a proxy's stands in its place.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
  if (response.ok && !isPage) return { ok: true, body: said }
  return { ok: false, status: response.status, code: field(said, 'code'), detail: field(said, 'detail'), body: said }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function field(said: unknown, name: string): string {
  if (typeof said !== 'object' || said === null) return ''
  const value = Object.entries(said).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : ''
}
