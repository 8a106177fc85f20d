import type { RequestId } from '../../shared/domain/queue/speakerList.ts'
import type { LinkRequest, LinkRevocation } from '../../shared/protocol/api/links.ts'
import type { PageName } from '../../shared/protocol/pages.ts'
import type { ScreenCall } from '../../shared/protocol/screens.ts'
import type { SeenMessage, SeenPaper, SeenRequest } from '../../shared/protocol/view.ts'
import { showPath } from './addresses.ts'
import { type ApiAnswer, callApi } from './api.ts'

type Key = string | null

export function askShows(key: Key): Promise<ApiAnswer> {
  return callApi('/shows', { key })
}

export function addShow(agenda: unknown, key: Key): Promise<ApiAnswer> {
  return callApi('/shows', { key, method: 'POST', body: agenda })
}

/** `run`: an earlier one, or `null` for the present one. */
export function askRecord(show: string, run: number | null, format: 'json' | 'csv', key: Key): Promise<ApiAnswer> {
  return callApi(showPath(show, `record.${format}${run === null ? '' : `?run=${run}`}`), { key })
}

export function askLinks(show: string, key: Key): Promise<ApiAnswer> {
  return callApi(showPath(show, 'links'), { key })
}

export function makeLink(show: string, request: LinkRequest, key: Key): Promise<ApiAnswer> {
  return callApi(showPath(show, 'links'), { key, method: 'POST', body: request })
}

export function revokeLink(show: string, link: string, key: Key): Promise<ApiAnswer> {
  return callApi(showPath(show, 'links'), { key, method: 'DELETE', body: { link } satisfies LinkRevocation })
}

/** Sends a screen to another page, or has it say which one it is. */
export function callScreen(show: string, screen: string, to: PageName | 'identify', key: Key): Promise<ApiAnswer> {
  const body: ScreenCall = to === 'identify' ? { screen, do: to } : { screen, do: 'show', view: to }
  return callApi(showPath(show, 'screens'), { key, method: 'POST', body })
}

/** The whole of a request that is told in short; `null` when it did not come. */
export async function askRequest(show: string, id: RequestId, key: Key): Promise<SeenRequest | null> {
  const answer = await callApi(showPath(show, `requests?id=${encodeURIComponent(id)}`), { key })
  return answer.ok && isRequest(answer.body) ? answer.body : null
}

/** All that were sent, the older ones too; `null` when they did not come. */
export async function askMessages(show: string, key: Key): Promise<readonly SeenMessage[] | null> {
  return listIn(await callApi(showPath(show, 'messages'), { key }), 'messages')
}

/** What was added beside the agenda's own; `null` when it did not come. */
export async function askPapers(show: string, key: Key): Promise<readonly SeenPaper[] | null> {
  return listIn(await callApi(showPath(show, 'papers'), { key }), 'papers')
}

/** A proxy may have put a page of its own in between. */
function isRequest(body: unknown): body is SeenRequest {
  return typeof body === 'object' && body !== null && 'id' in body && 'asker' in body
}

function listIn<T>(answer: ApiAnswer, name: string): readonly T[] | null {
  if (!answer.ok || typeof answer.body !== 'object' || answer.body === null) return null
  const list: unknown = Object.entries(answer.body).find(([key]) => key === name)?.[1]
  return Array.isArray(list) ? (list as readonly T[]) : null
}
