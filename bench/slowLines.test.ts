import { connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { openShapedLine } from '../testing/server/shapedLine.ts'
import { createSlowLines } from './slowLines.ts'

test('LNK-34 the bench’s own narrow line carries as much a second as it should, and shares it', async () => {
  const each = 30_000
  const far = createServer((socket) => socket.end(Buffer.alloc(each)))
  await new Promise<void>((done) => far.listen(0, '127.0.0.1', done))
  const address = far.address()
  const line = await openShapedLine(typeof address === 'object' ? (address?.port ?? 0) : 0, 2_400_000)
  const began = performance.now()
  const took = await Promise.all([0, 1, 2].map(() => readAll(line.port, began)))
  expect(took.map(({ bytes }) => bytes)).toEqual([each, each, each])
  const ends = took.map(({ ms }) => ms)
  expect(Math.max(...ends), '90 kB at 300 kB a second').toBeGreaterThan(270)
  expect(Math.min(...ends), 'nobody is served before the others').toBeGreaterThan(200)
  expect(line.carried()).toBe(3 * each)
  await line.close()
  far.close()
})

test('LNK-76 a line that falls behind gets whole views in place of what it missed, and then shows what is so', async () => {
  const measure = createSlowLines({ viewers: 10, turns: 5, waiting: 5, presses: 2, flood: 12_000 })
  const values = await measure.run()
  expect(Object.keys(values).sort()).toEqual(measure.rows.map(({ name }) => name).sort())
  expect(values['line of 64 kbit/s that falls behind: whole views in place of changes']).toBeGreaterThan(0)
  expect(values['line of 64 kbit/s that falls behind: bytes against all changes']).toBeLessThan(1)
}, 60_000)

function readAll(port: number, began: number): Promise<{ readonly bytes: number; readonly ms: number }> {
  return new Promise((done) => {
    let bytes = 0
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('data', (chunk) => {
      bytes += chunk.length
    })
    socket.on('end', () => done({ bytes, ms: performance.now() - began }))
  })
}
