import { FRONT_PAGE, type PageName } from '../../shared/protocol/pages.ts'

/**
 * The address of another page of the show. The key goes with it, as in a link that was handed out: each page keeps its
 * own, and one that came without could never be called back.
 */
export function screenPath(show: string, page: PageName, key: string | null): string {
  const path = `/${encodeURIComponent(show)}${page === FRONT_PAGE ? '' : `/${page}`}`
  return key === null ? path : `${path}#key=${key}`
}
