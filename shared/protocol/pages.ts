import { type Role, roles } from '../domain/actor.ts'
import { moderators, roomRunners } from '../domain/roles.ts'

/** The pages of a show, and whose links open each; what opens for the public needs no link. A role's own page comes first. */
const pages = {
  moderator: moderators,
  speaker: ['speaker'],
  interpreter: ['interpreter'],
  crew: roomRunners,
  record: roomRunners,
  programme: roles,
  stage: roles,
} satisfies Readonly<Record<string, readonly Role[]>>

export type PageName = keyof typeof pages

const openings: Readonly<Record<PageName, readonly Role[]>> = pages

// Its keys are the pages.
export const pageNames = Object.keys(pages) as readonly PageName[]

/** What a show's own address opens; every other page's address ends in its name. */
export const FRONT_PAGE = 'programme' satisfies PageName

/** Whether nobody sees anything there without a link of their own. */
export function needsKey(page: PageName): boolean {
  return !opensWith(page, 'public')
}

/** Whether a link of this role belongs on that page; a link on the wrong page is told so, not shown half of it. */
export function opensWith(page: PageName, role: Role): boolean {
  return openings[page].includes(role)
}

/** Where a screen of this role can be sent, its own page first: what its own key opens, and what needs none. */
export function pagesOf(role: Role): readonly PageName[] {
  return pageNames.filter((page) => opensWith(page, role))
}
