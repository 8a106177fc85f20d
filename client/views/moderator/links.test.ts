import { expect, test } from 'vitest'
import { readLinks } from './links.ts'

const link = {
  link: 'a',
  role: 'speaker',
  person: 'cabais',
  personName: 'Zita Cabais',
  booth: null,
  name: null,
  url: 'http://localhost/small/speaker#key=a1',
  createdAt: 1,
  revokedAt: null,
}

test('links in the order of the roles, with whose they are', () => {
  const desk = { ...link, id: 'b', role: 'moderator', person: null, personName: null, name: 'Second desk' }
  const crew = { ...link, link: 'c', role: 'crew', person: null, personName: null }
  expect(readLinks({ links: [link, crew, desk] }).map(({ role, name }) => [role, name])).toEqual([
    ['moderator', 'Second desk'],
    ['crew', null],
    ['speaker', 'Zita Cabais'],
  ])
})

test('what is revoked or not understood is left out', () => {
  expect(readLinks({ links: [{ ...link, revokedAt: 5 }, { ...link, role: 'king' }, null, 7, {}] })).toEqual([])
  expect(readLinks(null)).toEqual([])
})
