import { describe, expect, test } from 'vitest'
import type { HandedLink } from '../../features/links/links.ts'
import { groupsOf, linkHolder, readProblems, readShows, readTitle, revokedOf } from './homeShows.ts'

function handed(role: HandedLink['role'], changes: Partial<HandedLink> = {}): HandedLink {
  const id = `${role}-${changes.person ?? changes.name ?? 'x'}`
  return {
    id,
    role,
    person: null,
    personName: null,
    booth: null,
    name: null,
    url: `http://192.168.1.20:4000/m/${role}#key=k`,
    revoked: false,
    ...changes,
  }
}

describe('ACC-20 the home page reads what the server says, and nothing else', () => {
  test('shows: running, to come, over; each by its start', () => {
    const show = (id: string, status: string, start: number) => ({ show: id, title: id, zone: 'UTC', status, start })
    const body = {
      shows: [
        show('over', 'ended', 1),
        show('later', 'unstarted', 3),
        show('soon', 'unstarted', 2),
        show('now', 'live', 9),
      ],
    }
    expect(readShows(body).map((each) => each.show)).toEqual(['now', 'soon', 'later', 'over'])
  })

  test.each([[null], ['<!doctype html>'], [{}], [{ shows: 3 }], [{ shows: [null, { show: 4 }] }]])(
    'no shows in %o',
    (body) => {
      expect(readShows(body)).toEqual([])
    },
  )

  test('problems keep place and remedy', () => {
    const problem = {
      path: 'slots[3].segments[1].speaker',
      message: '"harona" is not in people; did you mean "harouna"?',
    }
    expect(readProblems({ problems: [problem, 'x'] }, 'problems')).toEqual([problem])
  })

  test.each([
    [{ title: 'Small' }, 'Small'],
    [{ title: { en: 'Small', fr: 'Petit' } }, { en: 'Small', fr: 'Petit' }],
    [{ title: { en: 1 } }, null],
    [{}, null],
    [null, null],
  ])('the title of %j is %j', (body, title) => {
    expect(readTitle(body)).toEqual(title)
  })
})

describe('ACC-21 links in the order in which they are handed out', () => {
  const links = [
    handed('interpreter', { person: 'fr-1', personName: 'FR 1', booth: 'fr' }),
    handed('speaker', { person: 'cabais', personName: 'Zita Cabais' }),
    handed('interpreter', { person: 'en-1', personName: 'EN 1', booth: 'en' }),
    handed('crew'),
    handed('moderator', { name: 'Co-moderator' }),
    handed('interpreter', { person: 'fr-2', personName: 'FR 2', booth: 'fr' }),
    handed('speaker', { person: 'pluim', url: null, revoked: true }),
    handed('speaker', { person: 'gone', url: null }),
  ]

  test('by role, interpreters by booth, without the revoked ones', () => {
    expect(groupsOf(links).map((group) => [group.role, group.booth, group.links.length])).toEqual([
      ['moderator', null, 1],
      ['crew', null, 1],
      ['speaker', null, 1],
      ['interpreter', 'fr', 2],
      ['interpreter', 'en', 1],
    ])
    expect(revokedOf(links).map((link) => link.person)).toEqual(['pluim'])
  })

  test('each says whose it is', () => {
    expect(links.map(linkHolder)).toEqual([
      'FR 1',
      'Zita Cabais',
      'EN 1',
      null,
      'Co-moderator',
      'FR 2',
      'pluim',
      'gone',
    ])
  })
})
