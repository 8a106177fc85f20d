import { expect, test } from 'vitest'
import { readLinks } from './links.ts'

const link = {
  id: 'a',
  role: 'speaker',
  person: 'cabais',
  personName: 'Zita Cabais',
  booth: null,
  name: null,
  url: 'http://localhost/small/speaker#key=a1',
  createdAt: 1,
  revokedAt: null,
}

test('PPL-5 links with whose they are', () => {
  const desk = { ...link, id: 'b', role: 'moderator', person: null, name: 'Second desk' }
  expect(readLinks({ links: [link, desk] })).toEqual([
    { id: 'a', role: 'speaker', person: 'cabais', name: null, url: link.url },
    { id: 'b', role: 'moderator', person: null, name: 'Second desk', url: link.url },
  ])
})

test('PPL-5 what is revoked or not understood is left out', () => {
  const bad = [{ ...link, revokedAt: 5, url: null }, { ...link, role: 'king' }, { ...link, id: 7 }, null, 7, {}]
  expect(readLinks({ links: bad })).toEqual([])
  expect(readLinks(null)).toEqual([])
})
