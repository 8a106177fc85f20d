import type { Role } from './actor.ts'

export const moderators = ['admin', 'moderator'] as const satisfies Roles
/** Those who answer for the meeting. */
export const roomRunners = [...moderators, 'crew'] as const satisfies Roles
/** Those who work on the meeting: no speakers, and not the public. */
export const roomKnowers = [...roomRunners, 'interpreter'] as const satisfies Roles

/** Those to whom links are handed out, in the order of the lists. */
export const handedRoles = ['moderator', 'crew', 'speaker', 'interpreter'] as const satisfies Roles

export function moderates(role: Role): boolean {
  return isAmong(moderators, role)
}

export function runsTheRoom(role: Role): boolean {
  return isAmong(roomRunners, role)
}

export function knowsTheRoom(role: Role): boolean {
  return isAmong(roomKnowers, role)
}

type Roles = readonly Role[]

function isAmong(roles: Roles, role: Role): boolean {
  return roles.includes(role)
}
