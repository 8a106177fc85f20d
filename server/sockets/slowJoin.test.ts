import { io as dial } from 'socket.io-client'
import { expect, test } from 'vitest'
import { openShapedLine } from '../../bench/shapedLine.ts'
import { minutes } from '../../shared/domain/time.ts'
import { PROTOCOL } from '../../shared/protocol/view.ts'
import { inSequence, speech, speeches, T0 } from '../../shared/testing/agendas.ts'
import { sleep } from '../testing/eventually.ts'
import { meeting } from '../testing/sample.ts'
import { startTestServer } from '../testing/testServer.ts'

const large = meeting({
  slots: inSequence(
    T0,
    Array.from({ length: 400 }, (_, n) =>
      speeches(`slot-${n}`, minutes(1), [{ ...speech(`segment-${n}`, 'mingeirou'), title: 'x'.repeat(500) }]),
    ),
  ),
})

test('LNK-8 readers whose first view takes half a minute to come are not cut off, and stay', async () => {
  const server = await startTestServer([large])
  // Two views of 290 kB in 24 s, between them.
  const line = await openShapedLine(Number(new URL(server.url).port), 200_000)
  const readers = Array.from({ length: 2 }, () => {
    const socket = dial(`http://127.0.0.1:${line.port}`, {
      transports: ['websocket'],
      forceNew: true,
      auth: { show: 'small', key: null, protocol: PROTOCOL, view: 'programme' },
    })
    const came = { views: 0, cut: 0 }
    socket.on('view', () => came.views++)
    socket.on('disconnect', () => came.cut++)
    return { socket, came }
  })
  const from = performance.now()
  while (readers.some(({ came }) => came.views + came.cut === 0) && performance.now() - from < 60_000) await sleep(200)
  const took = (performance.now() - from) / 1000
  await sleep(8_000)
  expect(readers.map(({ came }) => came)).toEqual(readers.map(() => ({ views: 1, cut: 0 })))
  expect(took, 'longer than a silent peer is given').toBeGreaterThan(20)
  for (const { socket } of readers) socket.disconnect()
  await line.close()
  await server.close()
}, 90_000)
