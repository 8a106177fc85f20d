import { expect, test } from 'vitest'
import { type KeyPlaces, takeKey } from './keys.ts'
import { randomUuid } from './uuid.ts'

function tab(hash: string, storage = new Map<string, string>()) {
  const replaced: string[] = []
  const places: KeyPlaces = {
    location: { hash, pathname: '/icat/speaker', search: '?x=1' },
    history: { replaceState: (_data, _unused, url) => replaced.push(url) },
    storage: { getItem: (name) => storage.get(name) ?? null, setItem: (name, value) => storage.set(name, value) },
  }
  return { places, storage, replaced }
}

test('ACC-17 a key moves from the address bar into the tab, and is there after a reload', () => {
  const first = tab('#key=abc123')
  expect(takeKey('icat', 'speaker', first.places)).toBe('abc123')
  expect(first.replaced).toEqual(['/icat/speaker?x=1'])
  expect(takeKey('icat', 'speaker', tab('', first.storage).places)).toBe('abc123')
})

test('ACC-17 each show and each view keeps its own key', () => {
  const { places, storage } = tab('#key=abc123')
  takeKey('icat', 'speaker', places)
  const later = tab('', storage).places
  expect(takeKey('icat', 'moderator', later)).toBeNull()
  expect(takeKey('other', 'speaker', later)).toBeNull()
})

test('ACC-17 the record opens with the key of the moderator’s page it was reached from', () => {
  const { places, storage } = tab('#key=m0d')
  takeKey('icat', 'moderator', places)
  expect(takeKey('icat', 'record', tab('', storage).places)).toBe('m0d')
})

test('ACC-17 a tab that keeps nothing still opens its link', () => {
  const { places } = tab('#key=abc123')
  expect(takeKey('icat', 'speaker', { ...places, storage: null })).toBe('abc123')
  expect(takeKey('icat', 'speaker', { ...tab('#top').places, storage: null })).toBeNull()
})

test('LNK-16 the id of a press is a UUID without the help of a secure context', () => {
  expect(randomUuid((bytes) => bytes.fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  expect(randomUuid()).not.toBe(randomUuid())
})
