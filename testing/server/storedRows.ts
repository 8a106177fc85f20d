import type { Head, Journal, Link, Row } from '../../server/storage/storage.ts'
import { at, smallAgenda } from '../show/agendas.ts'
import { MODERATOR } from '../show/rehearsal.ts'

const agenda = smallAgenda()
export const first: Row = {
  show: 'small',
  revision: 1,
  id: 'a',
  at: at(0),
  by: MODERATOR,
  command: { type: 'LoadAgenda', agenda },
  events: [{ type: 'AgendaLoaded', agenda }],
}
export const second: Row = { ...first, revision: 2, id: 'b', command: { type: 'EndShow' }, events: [] }

export const crewLink: Link = {
  id: 'abcdefghij',
  show: 'small',
  role: 'crew',
  person: null,
  booth: null,
  name: 'Camera',
  generation: 1,
  createdAt: at(0),
  revokedAt: null,
}

/** Throws where it was not. */
export async function storedHead(journal: Journal, row: Row, after: Head | null): Promise<Head> {
  const said = await journal.append(row, after)
  if (said.is !== 'stored') throw new Error(said.is)
  return said.head
}
