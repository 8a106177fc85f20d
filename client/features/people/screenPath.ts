import type { PageView } from '../../../shared/protocol/screens.ts'

/**
 * The address of another page of the show. The key goes with it, as in a link that was handed out: each page keeps its
 * own, and one that came without could never be called back.
 */
export function screenPath(show: string, view: PageView, key: string | null): string {
  const path = `/${encodeURIComponent(show)}${view === 'programme' ? '' : `/${view}`}`
  return key === null ? path : `${path}#key=${key}`
}
