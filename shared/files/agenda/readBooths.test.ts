import { describe, expect, test } from 'vitest'
import { smallAgenda } from '../../../testing/show/agendas.ts'
import { faultLine } from '../../../testing/show/faultLine.ts'
import { writeAgenda } from '../write.ts'
import type { AgendaFile, BoothFile } from './file.ts'
import { readAgenda } from './readAgenda.ts'

const file: AgendaFile = {
  ...writeAgenda(smallAgenda()),
  languages: ['en', 'fr', 'ar'],
  slots: [
    {
      id: 'welcome',
      title: 'Welcome',
      start: '14:30',
      duration: '5:00',
      segments: [{ id: 'one', speaker: 'cabais', language: 'en' }],
    },
  ],
}

const team = { interpreters: [] }

function problems(booths: readonly BoothFile[]): readonly string[] {
  const reading = readAgenda({ ...file, booths })
  return reading.ok ? [] : reading.problems.map(faultLine)
}

describe('AGD-21 retours and relays', () => {
  test('Arabic by relay through English, and an Arabic booth with a retour, are as they should be', () => {
    const booths = [
      { id: 'en', language: 'en', ...team },
      { id: 'fr', language: 'fr', relay: { ar: 'en' }, ...team },
      { id: 'ar', language: 'ar', retour: 'en', ...team },
    ]
    expect(problems(booths)).toEqual([])
    const reading = readAgenda({ ...file, booths })
    expect(reading.ok && reading.agenda.booths.map(({ retour, relay }) => [retour, relay])).toEqual([
      [null, {}],
      [null, { ar: 'en' }],
      ['en', {}],
    ])
  })

  test.each<[string, Partial<BoothFile>, string]>([
    [
      'its own language as a retour',
      { retour: 'fr' },
      'booths[1].retour: "fr" is the booth\'s own language; leave it out',
    ],
    [
      'a retour that nobody speaks',
      { retour: 'zh' },
      'booths[1].retour: "zh" is not in languages; add it there, or choose one',
    ],
    [
      'a relay of a language that nobody speaks',
      { relay: { zh: 'en' } },
      'booths[1].relay.zh: "zh" is not in languages; add it there, or leave it out',
    ],
    [
      'a relay of its own language',
      { relay: { fr: 'en' } },
      'booths[1].relay.fr: the booth rests while "fr" is spoken; leave it out',
    ],
    [
      'a relay from itself',
      { relay: { ar: 'fr' } },
      'booths[1].relay.ar: a booth takes no relay from itself; name another booth',
    ],
    ['a relay from no booth', { relay: { ar: 'em' } }, 'booths[1].relay.ar: "em" is not in booths; did you mean "en"?'],
    [
      'a relay from a booth that rests then',
      { relay: { en: 'en' } },
      'booths[1].relay.en: the booth "en" rests while "en" is spoken; name another one, or give it a retour',
    ],
  ])('%s', (_, part, line) => {
    const booths = [
      { id: 'en', language: 'en', ...team },
      { id: 'fr', language: 'fr', ...team, ...part },
    ]
    expect(problems(booths)).toEqual([line])
  })

  test('a relay of a relay: each step is heard later and says less', () => {
    const booths = [
      { id: 'en', language: 'en', ...team },
      { id: 'fr', language: 'fr', relay: { ar: 'en' }, ...team },
      { id: 'ar', language: 'ar', ...team },
      { id: 'en-2', language: 'en', relay: { ar: 'fr' }, ...team },
    ]
    expect(problems(booths)).toEqual([
      'booths[3].relay.ar: the booth "fr" takes this language by relay itself; name the one that hears the floor',
    ])
  })
})

test('AGD-22 a text has an address, a standing and a day on which it was uploaded', () => {
  const withText = (text: unknown) => {
    const [slot] = file.slots
    const segments = slot?.segments.map((segment) => ({ ...segment, text }))
    const reading = readAgenda({ ...file, slots: [{ ...slot, segments }] })
    return reading.ok ? [] : reading.problems.map(faultLine)
  }
  const text = { url: 'https://example.org/text.pdf', standing: 'verbatim', uploaded: '2022-05-20T12:05' }
  expect(withText(text)).toEqual([])
  expect(withText({ ...text, url: 'text.pdf' })).toEqual([
    'slots[0].segments[0].text.url: "text.pdf" is not a web address: write it whole, beginning with https:// or http://, without a name and password',
  ])
  expect(withText({ ...text, uploaded: '12:05' })[0]).toContain('slots[0].segments[0].text.uploaded: "12:05"')
  expect(withText({ ...text, standing: 'final' })[0]).toContain('slots[0].segments[0].text.standing')
})
