import type { Role } from '../../shared/domain/actor.ts'
import { moderates, runsTheRoom } from '../../shared/domain/roles.ts'

/** The pages of the outside contract. */
export const VIEWS = ['moderator', 'speaker', 'interpreter', 'crew', 'stage', 'record'] as const

export type ShowView = 'programme' | (typeof VIEWS)[number]

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'show'; readonly show: string; readonly view: ShowView }
  | { readonly page: 'unknown' }

/** `/`, `/:show`, `/:show/moderator` and so on; a slash at the end changes nothing. */
export function routeOf(pathname: string): Route {
  const parts = pathname.split('/').filter((part) => part !== '')
  const [show, view, more] = parts
  if (show === undefined) return { page: 'home' }
  const id = decoded(show)
  if (id === null || more !== undefined) return { page: 'unknown' }
  if (view === undefined) return { page: 'show', show: id, view: 'programme' }
  const known = VIEWS.find((each) => each === view)
  return known === undefined ? { page: 'unknown' } : { page: 'show', show: id, view: known }
}

/** Whether nobody sees anything there without a link of their own. */
export function needsKey(view: ShowView): boolean {
  switch (view) {
    case 'moderator':
    case 'speaker':
    case 'interpreter':
    case 'crew':
    case 'record':
      return true
    case 'programme':
    case 'stage':
      return false
  }
}

/** Whether a link of this role belongs on that page; a link on the wrong page is told so, not shown half of it. */
export function opensWith(view: ShowView, role: Role): boolean {
  switch (view) {
    case 'moderator':
      return moderates(role)
    case 'speaker':
    case 'interpreter':
      return role === view
    case 'crew':
    case 'record':
      return runsTheRoom(role)
    case 'programme':
    case 'stage':
      return true
  }
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
