import type { AgendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import { boothCode } from '../../../../shared/domain/agenda/boothCode.ts'
import { isServers } from '../../../../shared/domain/commands.ts'
import type { LogLine } from '../../../../shared/domain/record/record.ts'
import type { RecordWords } from '../../../../shared/words/en/pages/record.ts'
import { isolated } from '../../../../shared/words/grammar.ts'

/** Who pressed: the server by itself, the link's label, else the person, else the booth, else what the link was for. */
export function presserSaid({ by, command }: LogLine, knownName: AgendaIndex['knownName'], words: RecordWords): string {
  if (isServers(command.type)) return words.itself
  const name = by.name ?? knownName(by.person)
  // Of a signal the record says which booth, and not who in it.
  if (name === null && by.booth !== null) return words.booth(boothCode(by.booth))
  return name === null ? words.role[by.role] : `${isolated(name)}, ${words.roleOfName[by.role]}`
}
