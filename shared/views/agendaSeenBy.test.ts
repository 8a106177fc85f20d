import { expect, test } from 'vitest'
import { booth, smallAgenda, speech, speeches, T0 } from '../../testing/show/agendas.ts'
import type { Role } from '../domain/actor.ts'
import { type Agenda, PLAIN_SEGMENT } from '../domain/agenda/agenda.ts'
import { minutes } from '../domain/time.ts'
import { agendaSeenBy } from './agendaSeenBy.ts'

/** One of everything that an agenda can hold. */
const words = { en: 'root causes', fr: 'causes profondes' }
const document = { title: 'Annex', url: 'https://example.org/annex' }
const segment = {
  ...speech('s', 'silva'),
  ...PLAIN_SEGMENT,
  text: { url: 'https://example.org/text', standing: 'verbatim' as const, uploadedAt: T0 },
  documents: [document],
  terms: [{ words, note: 'agreed' }],
}
const full: Agenda = smallAgenda({
  zones: [{ zone: 'Europe/Zurich', city: 'Geneva' }],
  hardEnd: { at: T0, assumed: true },
  place: { name: 'Zoom', join: 'https://example.org', registration: null, documents: [document] },
  people: [
    { id: 'silva', name: 'Ana Silva', sayAs: 'AH-na', function: null, organisation: null, alsoPrintedAs: ['A. S.'] },
  ],
  booths: [booth('fr', 1)],
  terms: [{ words, note: null }],
  messages: [{ text: 'Coffee', weight: 'note' }],
  slots: [speeches('slot', minutes(5), [segment])],
})

/** Each field of each thing, with what stands in it. */
function facts(value: unknown, at = ''): readonly string[] {
  if (value !== null && typeof value === 'object' && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, part]) => facts(part, Array.isArray(value) ? at : `${at}.${key}`))
  }
  return [`${at} ${JSON.stringify(value)}`]
}

test.each<Role>(['admin', 'moderator', 'crew', 'interpreter'])('ACC-2 %s gets the whole agenda', (role) => {
  expect(agendaSeenBy(role, full)).toBe(full)
})

test.each<Role>(['speaker', 'public'])('ACC-2 from %s is kept what is backstage, and nothing else', (role) => {
  const [all, seen] = [facts(full), facts(agendaSeenBy(role, full))]
  expect(all.filter((fact) => !seen.includes(fact)).map((fact) => fact.split(' ')[0])).toEqual([
    '.people.sayAs',
    '.people.alsoPrintedAs',
    '.booths.interpreters.id',
    '.booths.interpreters.name',
    '.terms.words.en',
    '.terms.words.fr',
    '.terms.note',
    '.messages.text',
    '.messages.weight',
    '.slots.segments.text.url',
    '.slots.segments.text.standing',
    '.slots.segments.text.uploadedAt',
    '.slots.segments.documents.title',
    '.slots.segments.documents.url',
    '.slots.segments.terms.words.en',
    '.slots.segments.terms.words.fr',
    '.slots.segments.terms.note',
  ])
  const stray: Agenda = {
    ...full,
    ...{ secret: 'x' },
    slots: full.slots.map((slot) => ({ ...slot, ...{ secret: 'x' } })),
  }
  expect(agendaSeenBy(role, stray), 'what nobody has named for them').toEqual(agendaSeenBy(role, full))
})
