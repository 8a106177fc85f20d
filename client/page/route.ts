import { FRONT_PAGE, type PageName, pageNames } from '../../shared/protocol/pages.ts'

export type Route =
  | { readonly to: 'home' }
  | { readonly to: 'show'; readonly show: string; readonly page: PageName }
  | { readonly to: 'unknown' }

/** `/`, `/:show`, `/:show/moderator` and so on; a slash at the end changes nothing. */
export function routeOf(pathname: string): Route {
  const parts = pathname.split('/').filter((part) => part !== '')
  const [show, name, more] = parts
  if (show === undefined) return { to: 'home' }
  const id = decoded(show)
  if (id === null || more !== undefined) return { to: 'unknown' }
  if (name === undefined) return { to: 'show', show: id, page: FRONT_PAGE }
  const page = pageNames.find((each) => each === name && each !== FRONT_PAGE)
  return page === undefined ? { to: 'unknown' } : { to: 'show', show: id, page }
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
