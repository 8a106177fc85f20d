import { expect, test } from 'vitest'
import { needsKey, opensWith, routeOf, VIEWS } from './route.ts'

test.each([
  ['/', { page: 'home' }],
  ['/icat', { page: 'show', show: 'icat', view: 'programme' }],
  ['/icat/', { page: 'show', show: 'icat', view: 'programme' }],
  ['/icat/moderator', { page: 'show', show: 'icat', view: 'moderator' }],
  ['/r%C3%A9union/stage/', { page: 'show', show: 'réunion', view: 'stage' }],
  ['/icat/programme', { page: 'unknown' }],
  ['/icat/moderator/x', { page: 'unknown' }],
  ['/%E0%A4%A', { page: 'unknown' }],
])('LNK-18 %s is a page of the outside contract, or said not to be one', (pathname, route) => {
  expect(routeOf(pathname)).toEqual(route)
})

test('ACC-18 only the programme and the stage open without a link of one’s own', () => {
  expect(VIEWS.filter((view) => !needsKey(view))).toEqual(['stage'])
  expect(needsKey('programme')).toBe(false)
})

test.each([
  ['moderator', ['moderator']],
  ['admin', ['moderator']],
  ['speaker', ['speaker']],
  ['interpreter', ['interpreter']],
  ['crew', ['crew']],
] as const)('ACC-18 a link of a %s opens its own page, and no other one’s', (role, pages) => {
  const own = VIEWS.filter((view) => needsKey(view) && view !== 'record' && opensWith(view, role))
  const expected = role === 'moderator' || role === 'admin' ? [...pages, 'crew'] : pages
  expect(own).toEqual(expected)
})
