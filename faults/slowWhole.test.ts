import { expect, test } from 'vitest'
import { createConnection } from '../client/page/connection/connection.ts'
import { socketWireTo } from '../client/page/connection/socketWire.ts'
import { milliseconds, minutes } from '../shared/domain/time.ts'
import { eventually, sleep } from '../testing/eventually.ts'
import { openShapedLine } from '../testing/server/shapedLine.ts'
import { startTestServer } from '../testing/server/testServer.ts'
import { inSequence, speech, speeches, T0 } from '../testing/show/agendas.ts'
import { meeting, sample } from '../testing/show/sample.ts'

const large = meeting({
  slots: inSequence(
    T0,
    Array.from({ length: 400 }, (_, n) =>
      speeches(`slot-${n}`, minutes(1), [{ ...speech(`segment-${n}`, 'mingeirou'), title: 'x'.repeat(500) }]),
    ),
  ),
})

test('LNK-8 a page that takes half a minute for the whole gets what is pressed meanwhile behind it, over the same line', async () => {
  const server = await startTestServer([large])
  const line = await openShapedLine(Number(new URL(server.url).port), 100_000)
  const desk = await server.sit(server.keyOf('moderator'))
  const came = { lines: 0, views: 0 }
  const page = createConnection('small', null, 'programme', {
    openWire: (handshake, events) =>
      socketWireTo(`http://127.0.0.1:${line.port}`)(handshake, {
        ...events,
        opened() {
          came.lines += 1
          events.opened()
        },
        view(view) {
          came.views += 1
          events.view(view)
        },
      }),
    monotonic: () => performance.now(),
    wallClock: () => Date.now(),
    visible: () => true,
    onWake: () => () => undefined,
  })
  const from = performance.now()
  page.open()
  await sleep(3_000)
  await desk.press(sample.StartShow)
  for (let presses = 0; came.views === 0 && presses < 40; presses += 1) {
    await sleep(1_500)
    const by = milliseconds(presses % 2 === 0 ? 60_000 : -60_000)
    await desk.press({ ...sample.AddTime, turn: desk.latest().live.turn?.id ?? null, by })
  }
  await eventually(() => expect(came.views).toBeGreaterThan(0), 60_000)
  expect(performance.now() - from, 'longer than a line may be silent').toBeGreaterThan(20_000)
  await eventually(() => {
    const { live, connection } = page.store.getState()
    expect(live?.turn?.timer).toEqual(desk.latest().live.turn?.timer)
    expect(connection.status).toBe('live')
  }, 10_000)
  expect(came).toEqual({ lines: 1, views: 1 })
  page.close()
  await line.close()
  await server.close()
}, 180_000)
