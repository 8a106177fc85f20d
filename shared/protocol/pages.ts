import { everybody, type Role } from '../domain/actor.ts'
import { moderators, roomRunners } from '../domain/roles.ts'

interface PageOpening {
  /** Whose links open it. What opens for the public needs no link. */
  readonly opensFor: readonly Role[]
  /** Whose screens can be sent there from afar. */
  readonly sentFor: readonly Role[]
}

/** The pages of a show. A role's own page comes before the others that its screens can be sent to. */
const pages = {
  moderator: { opensFor: moderators, sentFor: moderators },
  speaker: { opensFor: ['speaker'], sentFor: ['speaker'] },
  interpreter: { opensFor: ['interpreter'], sentFor: ['interpreter'] },
  crew: { opensFor: roomRunners, sentFor: ['crew'] },
  record: { opensFor: roomRunners, sentFor: roomRunners },
  programme: { opensFor: everybody, sentFor: everybody },
  stage: { opensFor: everybody, sentFor: everybody },
} satisfies Readonly<Record<string, PageOpening>>

export type PageName = keyof typeof pages

const openings: Readonly<Record<PageName, PageOpening>> = pages

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
  return openings[page].opensFor.includes(role)
}

/** Where a screen of this role can be sent, its own page first: what its own key opens, and what needs none. */
export function pagesOf(role: Role): readonly PageName[] {
  return pageNames.filter((page) => openings[page].sentFor.includes(role))
}
