import { randomUUID } from 'node:crypto'
import type { Command } from '../shared/domain/commands.ts'
import { writeAgenda } from '../shared/files/write.ts'
import type { Live } from '../shared/protocol/view.ts'
import { fiveLanguages } from '../testing/show/fiveLanguages.ts'
import type { MadeLink, RunningServer } from './server.ts'

export interface FiveLanguages {
  /** As somebody with the admin key; `turn` is filled in with the one that is on. */
  readonly command: (command: Command) => Promise<void>
  /** Where somebody's own page is; a role without links has its public one. */
  readonly addressOf: (role: string, person?: string) => string
}

/** Adds the session in five languages, Arabic by relay through English, to a running server. */
export async function addFiveLanguages(server: RunningServer): Promise<FiveLanguages> {
  const key = new URLSearchParams(new URL(server.adminUrl).hash.slice(1)).get('key')
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${server.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`)
  }
  const show = `/shows/${fiveLanguages.id}`
  await post('/shows', writeAgenda(fiveLanguages))
  const { links } = (await server.ask(`${show}/links`)) as { readonly links: readonly MadeLink[] }
  return {
    async command(command) {
      const { live } = (await server.ask(`${show}/view`)) as { readonly live: Live }
      const filled = 'turn' in command ? { ...command, turn: live.turn?.id ?? null } : command
      await post(`${show}/commands`, { id: randomUUID(), command: filled })
    },
    addressOf(role, person) {
      if (role === 'programme') return `${server.url}/${fiveLanguages.id}`
      if (role === 'stage') return `${server.url}/${fiveLanguages.id}/stage`
      const of = role === 'record' ? 'moderator' : role
      const url = links.find((link) => link.role === of && (person === undefined || link.person === person))?.url
      if (!url) throw new Error(`nobody was handed a link as ${role} ${person ?? ''}`)
      return url.replace(`/${of}#`, `/${role}#`)
    },
  }
}
