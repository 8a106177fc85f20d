import { expect, test } from 'vitest'
import type { Role } from '../domain/actor.ts'
import { needsKey, opensWith, type PageName, pageNames, pagesOf } from './pages.ts'

test('ACC-18 only the programme and the stage open without a link of one’s own', () => {
  expect(pageNames.filter((page) => !needsKey(page))).toEqual(['programme', 'stage'])
})

test.each<[Role, readonly PageName[]]>([
  ['moderator', ['moderator', 'crew', 'record']],
  ['admin', ['moderator', 'crew', 'record']],
  ['speaker', ['speaker']],
  ['interpreter', ['interpreter']],
  ['crew', ['crew', 'record']],
  ['public', []],
])('ACC-18 a link of a %s opens its own pages, and no other one’s', (role, own) => {
  expect(pageNames.filter((page) => needsKey(page) && opensWith(page, role))).toEqual(own)
})

test.each<[Role, readonly PageName[]]>([
  ['moderator', ['moderator', 'crew', 'record', 'programme', 'stage']],
  ['admin', ['moderator', 'crew', 'record', 'programme', 'stage']],
  ['speaker', ['speaker', 'programme', 'stage']],
  ['interpreter', ['interpreter', 'programme', 'stage']],
  ['crew', ['crew', 'record', 'programme', 'stage']],
  ['public', ['programme', 'stage']],
])('PPL-4 a screen of a %s can be sent to its own page, offered first, and to what its link opens', (role, offered) => {
  expect(pagesOf(role)).toEqual(offered)
})
