import type { Role } from '../domain/actor.ts'

export function moderates(role: Role): boolean {
  return role === 'admin' || role === 'moderator'
}

export function runsTheRoom(role: Role): boolean {
  return moderates(role) || role === 'crew'
}

/** Works on the meeting: not a speaker, and not the public. */
export function knowsTheRoom(role: Role): boolean {
  return runsTheRoom(role) || role === 'interpreter'
}
