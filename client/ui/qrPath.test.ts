import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrPath } from './qrPath.ts'

const LINK = 'https://rostrum.example.org/icat-side-event/moderator#key=k3yk3yk3yk3yk3yk3yk3yk3yk3yk3y'

test('LNK-20 the drawing has each dark module of the code once, and a quiet zone of four', () => {
  const { size, path } = qrPath(LINK)
  const { data } = encode(LINK, { ecc: 'M', border: 4 })
  const drawn = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Number(length) }, (_, index) => `${Number(x) + index} ${y}`),
  )
  const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`${x} ${y}`] : [])))
  expect(drawn.toSorted()).toEqual(dark.toSorted())
  expect(size).toBe(data.length)
  expect(data.slice(0, 4).flat()).not.toContain(true)
})
