import { expect, test } from 'vitest'
import { isWorking, linksIn } from './links.ts'

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

test('PPL-5 links with whose they are, and whether they open anything', () => {
  const desk = { ...link, id: 'b', role: 'moderator', person: null, personName: null, name: 'Second desk' }
  const revoked = { ...link, id: 'c', revokedAt: 5, url: null }
  const read = linksIn({ links: [link, desk, revoked] })
  const zita = { id: 'a', role: 'speaker', person: 'cabais', personName: 'Zita Cabais', booth: null, name: null }
  expect(read).toEqual([
    { ...zita, url: link.url, revoked: false },
    {
      ...zita,
      id: 'b',
      role: 'moderator',
      person: null,
      personName: null,
      name: 'Second desk',
      url: link.url,
      revoked: false,
    },
    { ...zita, id: 'c', url: null, revoked: true },
  ])
  expect(read.filter(isWorking).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('PPL-5 ACC-20 what is not understood is left out', () => {
  expect(linksIn({ links: [{ ...link, role: 'king' }, { ...link, id: 7 }, null, 7, {}] })).toEqual([])
  expect(linksIn(null)).toEqual([])
})
