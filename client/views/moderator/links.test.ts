import { expect, test } from 'vitest'
import { writeAgenda } from '../../../shared/agenda/write.ts'
import { smallAgenda } from '../../../shared/testing/agendas.ts'
import { linkName, readLinks } from './links.ts'

const agenda = writeAgenda(smallAgenda())
const link = { link: 'a', role: 'speaker', person: 'cabais', booth: null, name: null, url: 'http://x/s/speaker#key=1' }

test('links in the order of the roles, with whose they are', () => {
  const links = readLinks({
    links: [link, { ...link, link: 'b', role: 'moderator', person: null, name: 'Second desk' }],
  })
  expect(links.map((each) => [each.role, linkName(agenda, each)])).toEqual([
    ['moderator', 'Second desk'],
    ['speaker', 'Zita Cabais'],
  ])
})

test('an interpreter is found in their booth, and a link of a role has no name of its own', () => {
  const [interpreter, crew] = readLinks([
    { ...link, role: 'interpreter', person: 'fr-1' },
    { ...link, role: 'crew', person: null },
  ]).toSorted((a, b) => b.role.localeCompare(a.role))
  expect(interpreter && linkName(agenda, interpreter)).toBe('FR 1')
  expect(crew && linkName(agenda, crew)).toBeNull()
})

test('what is revoked or not understood is left out', () => {
  expect(readLinks({ links: [{ ...link, revokedAt: 5 }, { ...link, role: 'king' }, null, 7, {}] })).toEqual([])
  expect(readLinks(null)).toEqual([])
})
