import { expect, test } from 'vitest'
import { fitDigits } from './fitDigits.ts'

const phone = { width: 350, height: 492 }
const laptop = { width: 1168, height: 556 }

test('SPK-8 crossing zero never changes the height of the figures', () => {
  for (const box of [phone, laptop, { width: 796, height: 262 }]) {
    const above = box.height > box.width
    expect(fitDigits('+0:42', '8:45', box, above).size).toBe(fitDigits('3:12', '8:45', box, above).size)
    expect(fitDigits('9:59', '20:00', box, above).size).toBe(fitDigits('20:00', '20:00', box, above).size)
  }
})

test('SPK-8 a fifth character is paid for with the width axis', () => {
  expect(fitDigits('3:12', '8:45', laptop, false).stretch).toBeGreaterThan(74)
  expect(fitDigits('+0:42', '8:45', laptop, false).stretch).toBe(62)
})

test.each([
  ['0:48', '8:45', phone],
  ['+40:00', '+40:00', phone],
  ['1:05:09', '1:30:00', phone],
  ['+1:05:09', '+1:05:09', laptop],
])('SPK-8 %s fits its box', (text, widest, box) => {
  const { size, stretch } = fitDigits(text, widest, box, box === phone)
  expect(size).toBeGreaterThan(box === phone ? 130 : 400)
  expect(size * 0.74).toBeLessThanOrEqual(box.height)
  expect(stretch).toBeGreaterThanOrEqual(62)
})
