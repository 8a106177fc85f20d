import { type Role, roles } from '../../../shared/domain/actor.ts'
import { moderators, roomKnowers, roomRunners } from '../../../shared/domain/roles.ts'

/**
 * Who may ask what under /api/v1. The routes refuse by it. What somebody sees of a show is made up in `seenBy`, and what
 * they may press stands in `commands`.
 */
export const endpoints = {
  'GET /openapi.json': roles,
  'GET /shows': roles,
  'POST /shows': ['admin'],
  'GET /shows/{show}/view': roles,
  'GET /shows/{show}/view/stream': roles,
  'POST /shows/{show}/commands': roles,
  'GET /shows/{show}/links': moderators,
  'POST /shows/{show}/links': moderators,
  'DELETE /shows/{show}/links': moderators,
  'GET /shows/{show}/screens': moderators,
  'POST /shows/{show}/screens': moderators,
  'GET /shows/{show}/papers': roomKnowers,
  'GET /shows/{show}/messages': roomRunners,
  'GET /shows/{show}/requests': roomKnowers,
  'GET /shows/{show}/record.json': roomRunners,
  'GET /shows/{show}/record.csv': roomRunners,
  'GET /shows/{show}/agenda.json': roles,
  'GET /shows/{show}/agenda.csv': roles,
  'GET /shows/{show}/agenda.ics': roles,
} as const satisfies Record<`${'GET' | 'POST' | 'DELETE'} /${string}`, readonly Role[]>

export type Endpoint = keyof typeof endpoints

/**
 * What is compressed: long answers without a key in them. Compressed, a body's length tells of what in it is alike, so no
 * secret may ever stand beside what somebody else wrote. Streams would wait for a block to fill.
 */
const COMPRESSED: readonly Endpoint[] = [
  'GET /openapi.json',
  'GET /shows',
  'GET /shows/{show}/view',
  'GET /shows/{show}/papers',
  'GET /shows/{show}/messages',
  'GET /shows/{show}/requests',
  'GET /shows/{show}/record.json',
  'GET /shows/{show}/record.csv',
  'GET /shows/{show}/agenda.json',
  'GET /shows/{show}/agenda.csv',
  'GET /shows/{show}/agenda.ics',
]

export function isCompressed(endpoint: Endpoint): boolean {
  return COMPRESSED.includes(endpoint)
}

export function mayAsk(role: Role, endpoint: Endpoint): boolean {
  const allowed: readonly Role[] = endpoints[endpoint]
  return allowed.includes(role)
}
