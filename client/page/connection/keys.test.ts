import { describe, expect, test } from 'vitest'
import { type HeldKey, holdKey, type KeyPlaces } from './keys.ts'
import { randomUuid } from './presses/uuid.ts'

/** One tab: what it has stored, and the entry of its history that is shown. */
interface Tab {
  readonly stored: Map<string, string>
  state: unknown
  address: string
}

function newTab(): Tab {
  return { stored: new Map(), state: null, address: '' }
}

type Stores = 'kept' | 'refused' | 'forgets'

function load(tab: Tab, hash: string, storage: Stores = 'kept'): KeyPlaces {
  const refuse = () => {
    throw new Error('SecurityError')
  }
  const { stored } = tab
  const storages = {
    kept: {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => void stored.set(name, value),
      removeItem: (name: string) => void stored.delete(name),
    },
    refused: { getItem: refuse, setItem: refuse, removeItem: refuse },
    forgets: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
  }
  // A link that is followed is a new entry, without a state; a reload keeps the one there is.
  if (hash !== '') tab.state = null
  tab.address = `/icat/speaker?x=1${hash}`
  return {
    location: {
      get hash() {
        return /#.*$/.exec(tab.address)?.[0] ?? ''
      },
      pathname: '/icat/speaker',
      search: '?x=1',
    },
    history: {
      get state() {
        return tab.state
      },
      replaceState(state, _unused, url) {
        // As a browser does: a copy.
        tab.state = structuredClone(state)
        tab.address = url
      },
    },
    storage: storages[storage],
  }
}

const open = (tab: Tab, hash: string, view = 'speaker') => holdKey('icat', view, load(tab, hash))

/** As a browser does with a link to the page it shows: a new entry of its history, and nothing is loaded. */
function followLink(tab: Tab, hash: string): void {
  tab.state = null
  tab.address = `/icat/speaker?x=1${hash}`
}

/** What is at the address is loaded, with the state that the entry has. */
function reload(tab: Tab, storage: Stores): HeldKey {
  const { state, address } = tab
  const places = load(tab, '', storage)
  Object.assign(tab, { state, address })
  return holdKey('icat', 'speaker', places)
}

describe('ACC-17 where a key is kept', () => {
  test('it moves from the address bar into the tab, and is there after a reload', () => {
    const tab = newTab()
    expect(open(tab, '#key=abc123').key).toBe('abc123')
    expect(tab.address).toBe('/icat/speaker?x=1')
    expect(open(tab, '').key, 'before the server has answered').toBe('abc123')
    open(tab, '').accepted()
    expect(open(tab, '').key).toBe('abc123')
  })

  test('each show and each view keeps its own', () => {
    const tab = newTab()
    open(tab, '#key=abc123').accepted()
    expect(open(tab, '', 'moderator').key).toBeNull()
    expect(holdKey('other', 'speaker', load(tab, '')).key).toBeNull()
  })

  test('the record opens with the key of the moderator’s page it was reached from', () => {
    const tab = newTab()
    open(tab, '#key=m0d', 'moderator').accepted()
    expect(open(tab, '', 'record').key).toBe('m0d')
  })

  test('without one there is none', () => {
    const held = open(newTab(), '#top')
    held.accepted()
    held.refused()
    expect(held.key).toBeNull()
  })
})

describe('ACC-59 a key that the server refuses replaces none that works', () => {
  test('the page opens again with the one before', () => {
    const tab = newTab()
    open(tab, '#key=right').accepted()
    const wrong = open(tab, '#key=wrong')
    expect(wrong.key, 'tried all the same').toBe('wrong')
    wrong.refused()
    expect(open(tab, '').key).toBe('right')
  })

  test('one that is accepted replaces it', () => {
    const tab = newTab()
    open(tab, '#key=old').accepted()
    open(tab, '#key=new').accepted()
    expect(open(tab, '').key).toBe('new')
    expect([...tab.stored.values()]).toEqual(['new'])
  })

  test('one that is refused stays where there is no other: the server may be the one that is wrong', () => {
    const tab = newTab()
    open(tab, '#key=first').refused()
    expect(open(tab, '').key).toBe('first')
  })

  test('a key that worked and is refused later is kept', () => {
    const tab = newTab()
    open(tab, '#key=right').accepted()
    open(tab, '').refused()
    expect(open(tab, '').key).toBe('right')
  })
})

describe.each(['refused', 'forgets'] as const)('ACC-60 where storage is %s', (storage) => {
  const openThere = (tab: Tab, hash: string) => holdKey('icat', 'speaker', load(tab, hash, storage))

  test('a reload opens the page again, and the address shows no key', () => {
    const tab = newTab()
    const held = openThere(tab, '#key=abc123')
    expect([held.key, tab.address]).toEqual(['abc123', '/icat/speaker?x=1'])
    expect(openThere(tab, '').key).toBe('abc123')
    held.accepted()
    expect([openThere(tab, '').key, tab.address]).toEqual(['abc123', '/icat/speaker?x=1'])
    expect(tab.stored.size).toBe(0)
  })

  test.each([
    ['a wrong key', '#key=wrong', 'wrong'],
    ['no key at all', '#key=', 'right'],
    ['no key, but a place', '#top', 'right'],
  ])('a link with %s, opened over the page, loses none that works', (_what, hash, tried) => {
    const tab = newTab()
    const first = openThere(tab, '#key=right')
    first.accepted()
    followLink(tab, hash)
    first.carry()
    expect(tab.address, 'what was opened is loaded').toBe(`/icat/speaker?x=1${hash}`)
    const second = reload(tab, storage)
    expect(second.key).toBe(tried)
    if (tried === 'wrong') second.refused()
    expect(reload(tab, storage).key).toBe('right')
    // Again, over the refusal that is shown.
    followLink(tab, '#key=')
    second.carry()
    expect(reload(tab, storage).key).toBe('right')
  })

  test('a wrong link over one that is not proven yet: the first is lost, as where storage is kept', () => {
    const tab = newTab()
    const first = openThere(tab, '#key=first')
    followLink(tab, '#key=second')
    first.carry()
    reload(tab, storage).accepted()
    expect(reload(tab, storage).key).toBe('second')
  })

  test('without storage at all, or with a state of somebody else’s, it still opens', () => {
    const tab = newTab()
    expect(holdKey('icat', 'speaker', { ...load(tab, '#key=abc'), storage: null }).key).toBe('abc')
    tab.state = { keys: { 'rostrum.key.icat.speaker': 4 } }
    expect(openThere(tab, '').key).toBeNull()
    tab.state = 'x'
    expect(openThere(tab, '').key).toBeNull()
  })
})

test('LNK-16 the id of a press is a UUID without the help of a secure context', () => {
  expect(randomUuid((bytes) => bytes.fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  expect(randomUuid()).not.toBe(randomUuid())
})
