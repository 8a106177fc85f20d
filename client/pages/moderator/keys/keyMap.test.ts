import { expect, test } from 'vitest'
import { type KeyContext, type KeyPress, shortcutOf } from './keyMap.ts'

const live: KeyContext = { enabled: true, focus: 'page', live: true, chosen: false }
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  repeat: false,
  modified: false,
  ...more,
})

test('Space is Next, on the page itself', () => {
  expect(shortcutOf(press(' '), live)).toBe('next')
})

test.each(['everything', 'press', 'mover', 'next'] as const)('Space belongs to the focused control: %s', (focus) => {
  expect(shortcutOf(press(' '), { ...live, focus })).toBeNull()
})

test('before the show and after it, nothing that moves it is on the keyboard', () => {
  const before = { ...live, live: false, chosen: true }
  for (const key of [' ', 'Enter', 'h', '+', '-', 'e', 'ArrowLeft']) expect(shortcutOf(press(key), before)).toBeNull()
  expect(shortcutOf(press('u'), before)).toBe('undo')
  expect(shortcutOf(press('s'), before), 'booths signal before it too').toBe('see-signal')
  expect(shortcutOf(press('?'), before)).toBe('show-keys')
})

test('a key held down presses once; only choosing repeats', () => {
  const repeat = { repeat: true }
  for (const key of [' ', 'u', 'h', '+', 'e']) expect(shortcutOf(press(key, repeat), live)).toBeNull()
  expect(shortcutOf(press('ArrowRight', repeat), live)).toBe('choose-next')
})

test('Enter starts only what was chosen, also while Next has the focus', () => {
  expect(shortcutOf(press('Enter'), live)).toBeNull()
  expect(shortcutOf(press('Enter'), { ...live, chosen: true })).toBe('start-chosen')
  expect(shortcutOf(press('Enter'), { ...live, chosen: true, focus: 'next' })).toBe('start-chosen')
  expect(shortcutOf(press('Enter'), { ...live, chosen: true, focus: 'press' })).toBeNull()
})

test('tabs keep their arrows, buttons do not want them', () => {
  expect(shortcutOf(press('ArrowLeft'), { ...live, focus: 'mover' })).toBeNull()
  expect(shortcutOf(press('ArrowLeft'), { ...live, focus: 'press' })).toBe('choose-previous')
})

test('the browser keeps its own shortcuts, and all of ours can be switched off', () => {
  expect(shortcutOf(press('u', { modified: true }), live)).toBeNull()
  expect(shortcutOf(press('h'), { ...live, enabled: false })).toBeNull()
})

test.each([
  ['+', 'more-time'],
  ['=', 'more-time'],
  ['-', 'less-time'],
  ['H', 'hold'],
  ['w', 'wrap-up'],
  ['U', 'undo'],
] as const)('by the sign written, capitals too: %s', (key, shortcut) => {
  expect(shortcutOf(press(key), live)).toBe(shortcut)
})
