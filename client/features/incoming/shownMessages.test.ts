import { expect, test } from 'vitest'
import { at } from '../../../testing/show/agendas.ts'
import { lengthName, nextToGo, shownMessages, wordingsOf } from './shownMessages.ts'

const message = (id: number, until = null as ReturnType<typeof at> | null) => ({ id, until })

test('MSG-18 the newest is on top, and what has had its time is left out by the page’s own clock', () => {
  const messages = [message(3), message(5, at(2)), message(9, at(4))]
  const ids = (minute: number) => shownMessages(messages, at(minute)).map(({ id }) => id)
  expect(ids(1)).toEqual([9, 5, 3])
  expect(ids(2)).toEqual([9, 3])
  expect(ids(5)).toEqual([3])
  expect(nextToGo(messages, at(1))).toBe(at(2))
  expect(nextToGo(messages, at(2))).toBe(at(4))
  expect(nextToGo(messages, at(4))).toBeNull()
})

test('MSG-19 a text in two languages is read in one’s own first, and one in none to the letter', () => {
  const text = { en: 'Please conclude', fr: 'Veuillez conclure' }
  expect(wordingsOf(text, 'fr')).toEqual([
    { language: 'fr', text: 'Veuillez conclure' },
    { language: 'en', text: 'Please conclude' },
  ])
  expect(wordingsOf({ es: 'Concluya' }, 'fr')).toEqual([{ language: 'es', text: 'Concluya' }])
  expect(wordingsOf('50 % <b>left</b> \u202eאבג\n  ', 'en')).toEqual([
    { language: null, text: '50 % <b>left</b> \u202eאבג\n  ' },
  ])
})

test('MSG-19 a message is set by its length in characters, not in bytes', () => {
  expect(lengthName('👩‍🚒')).toBe('short')
  expect(lengthName('🦊'.repeat(48))).toBe('short')
  expect(lengthName('🦊'.repeat(49))).toBe('medium')
  expect(lengthName('x'.repeat(280))).toBe('long')
})
