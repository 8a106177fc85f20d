import { expect, test } from 'vitest'
import { routeOf } from './route.ts'

test.each([
  ['/', { to: 'home' }],
  ['/icat', { to: 'show', show: 'icat', page: 'programme' }],
  ['/icat/', { to: 'show', show: 'icat', page: 'programme' }],
  ['/icat/moderator', { to: 'show', show: 'icat', page: 'moderator' }],
  ['/r%C3%A9union/stage/', { to: 'show', show: 'réunion', page: 'stage' }],
  ['/icat/programme', { to: 'unknown' }],
  ['/icat/moderator/x', { to: 'unknown' }],
  ['/%E0%A4%A', { to: 'unknown' }],
])('LNK-18 %s is a page of the outside contract, or said not to be one', (pathname, route) => {
  expect(routeOf(pathname)).toEqual(route)
})
