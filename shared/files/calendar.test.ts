import { expect, test } from 'vitest'
import { at, T0 } from '../../testing/show/agendas.ts'
import { agendaCalendar, type CalendarPage, type CalendarSlot } from './calendar.ts'

const welcome: CalendarSlot = {
  id: 'welcome',
  title: 'Welcome',
  start: T0,
  end: at(5),
  description: null,
  location: null,
}
const page: CalendarPage = {
  title: 'A meeting',
  slots: [welcome],
  url: 'https://rostrum.example.org/meeting',
  uid: 'meeting@rostrum.example.org',
  stamp: at(-60),
}

test('AGD-15 one event a slot, in UTC, with an id that stays', () => {
  expect(agendaCalendar(page).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rostrum//Run of show//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:A meeting',
    'BEGIN:VEVENT',
    'UID:welcome.meeting@rostrum.example.org',
    'DTSTAMP:20220520T113000Z',
    'DTSTART:20220520T123000Z',
    'DTEND:20220520T123500Z',
    'SUMMARY:Welcome',
    'URL:https://rostrum.example.org/meeting',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('AGD-15 commas, semicolons, backslashes and line ends are escaped', () => {
  const text = agendaCalendar({
    ...page,
    slots: [{ ...welcome, title: 'a, b; c\\d', description: 'one\r\ntwo\nthree', location: 'Zoom, online' }],
  })
  expect(text).toContain('\r\nSUMMARY:a\\, b\\; c\\\\d\r\n')
  expect(text).toContain('\r\nDESCRIPTION:one\\ntwo\\nthree\r\nLOCATION:Zoom\\, online\r\n')
})

test('AGD-15 lines hold 75 octets at most, cut between characters, and join again', () => {
  const title =
    'Vulnérabilité des migrants à la traite des personnes – un point de vue de terrain '.repeat(4) + '🎤'.repeat(40)
  const text = agendaCalendar({ ...page, slots: [{ ...welcome, title }] })
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/\p{Cs}/u)
  }
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`)
})
