import { expect, test } from 'vitest'
import { asking as en } from '../../../../shared/words/en/asking.ts'
import { incoming as enIncoming } from '../../../../shared/words/en/incoming.ts'
import { speaker as enSpeaker } from '../../../../shared/words/en/pages/speaker.ts'
import { asking as fr } from '../../../../shared/words/fr/asking.ts'
import { incoming as frIncoming } from '../../../../shared/words/fr/incoming.ts'
import { speaker } from '../../../../shared/words/fr/pages/speaker.ts'

const other = { is: 'other', name: 'Ana', minutes: 3, hours: 2, days: 2 }

/** Every text, with its functions called. */
function texts(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [...texts(words(other, other, 'x')), ...texts(words(2, 3, 'x'))]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(texts) : []
}

test('WRD-10 what speakers and booths are told is typeset as French is', () => {
  const broken = texts({ fr, ask: speaker.ask, frIncoming }).filter(
    (text) => /(^|[^\u00a0])[:;?!»]/.test(text) || /«[^\u00a0]/.test(text),
  )
  expect(broken).toEqual([])
})

test('WRD-11 and keeps figures and their units together', () => {
  expect(
    texts({ en, enAsk: enSpeaker.ask, enIncoming, fr, ask: speaker.ask, frIncoming }).filter((text) =>
      /\d (min|h|days|jours)\b/.test(text),
    ),
  ).toEqual([])
})
