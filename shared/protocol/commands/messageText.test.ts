import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleOf } from '../../../testing/sampleOf.ts'
import { at, smallAgenda, T0, ZITA } from '../../../testing/show/agendas.ts'
import { rehearse } from '../../../testing/show/rehearsal.ts'
import { must, speakerNamed } from '../../../testing/show/room.ts'
import { mineSeenBy } from '../../views/seenBy.ts'
import { commandSchema } from './commandSchema.ts'

test('MSG-5 any text of up to 280 characters passes the door and arrives unchanged', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 280 }).filter((each) => [...each].length <= 280)
  fc.assert(
    fc.property(text, (said) => {
      const command = { type: 'SendMessage', audience: { to: 'everybody' }, text: said, weight: 'full', lasts: null }
      const read = commandSchema.parse(JSON.parse(JSON.stringify(command)))
      const stage = rehearse(smallAgenda(), T0)
      must(stage.press(read, at(1)))
      expect(mineSeenBy(speakerNamed(ZITA), stage.show())?.messages.map((each) => each.text)).toEqual([said])
    }),
    { seed: 20_220_520, numRuns: sampleOf(300) },
  )
})

test.each([
  ['nothing', ''],
  ['half a character', '\ud83d'],
  ['281 characters', 'é'.repeat(281)],
  ['281 characters of two halves', '😀'.repeat(281)],
])('MSG-5 refused: %s', (_what, text) => {
  const command = { type: 'SendMessage', audience: { to: 'everybody' }, text, weight: 'note', lasts: null }
  expect(commandSchema.safeParse(command).success).toBe(false)
})
