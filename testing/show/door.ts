import { commandSchema } from '../../shared/protocol/commands/commandSchema.ts'

/** What the door says of a command before the show is asked; `null` lets it in. */
export function malformed(command: unknown): string | null {
  return commandSchema.safeParse(command).error?.message ?? null
}
