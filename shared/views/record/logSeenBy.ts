import type { Role } from '../../domain/actor.ts'
import { type ToldTo, toldTo } from '../../domain/commands.ts'
import type { LogLine } from '../../domain/record/record.ts'
import { moderates, runsTheRoom } from '../../domain/roles.ts'
import { unreachable } from '../../domain/unreachable.ts'

/** Who pressed what, as this role may know it. */
export function logSeenBy(role: Role, log: readonly LogLine[]): readonly LogLine[] {
  return log.flatMap((line) => {
    const told = toldTo(line.command.type)
    return mayRead(role, told) ? [seenLine(line, told)] : []
  })
}

function mayRead(role: Role, told: ToldTo): boolean {
  switch (told) {
    case 'room':
    case 'booth':
      return runsTheRoom(role)
    case 'moderators':
      return moderates(role)
    case 'nobody':
      return false
    default:
      return unreachable(told)
  }
}

function seenLine({ revision, at, by, command, undone }: LogLine, told: ToldTo): LogLine {
  const { role, person, name, booth } = by
  const unnamed = told === 'booth' && role === 'interpreter'
  const presser = unnamed ? { role, person: null, name: null, booth } : { role, person, name, booth }
  return { revision, at, by: presser, command, undone }
}
