import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Command } from '../../shared/domain/commands.ts'
import { entriesOf } from '../../shared/domain/history/history.ts'
import { isWaiting, type RequestState, waitingIn } from '../../shared/domain/queue/speakerList.ts'
import { milliseconds } from '../../shared/domain/time.ts'
import type { CommandAnswer } from '../../shared/protocol/messages.ts'
import { problemCodes } from '../../shared/protocol/problems.ts'
import type { Picture } from '../../shared/protocol/sent/picture.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { sample } from '../../testing/show/sample.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const PRESSES = 500
const SLOT = 'qa'

interface Tried {
  readonly command: Command
  readonly answer: CommandAnswer
}

test('QUE-26 EDT-1 two moderators at once, 500 presses: nobody is called twice, nobody lost, every no has its code', async () => {
  const link = await server.app.links.create('small', { role: 'moderator', person: null, booth: null, name: 'second' })
  const keys = [server.keyOf('moderator'), server.app.links.keyOf(link)]
  const [one, two] = await Promise.all(keys.map((key) => server.sit(key)))
  if (one === undefined || two === undefined) throw new Error('two moderators sit')
  const send = async (command: Command, key: string | null | undefined): Promise<Tried> => {
    const body = { id: randomUUID(), command }
    const reply = await server.api('/shows/small/commands', { key: key ?? null, method: 'POST', body })
    return { command, answer: reply.body.ok ? reply.body : { ok: false, code: reply.body.code } }
  }
  await send(sample.StartShow, keys[0])
  await send({ type: 'StartSegment', turn: 2, to: '3' }, keys[0])

  const [numbers] = fc.sample(fc.array(fc.nat(), { minLength: PRESSES, maxLength: PRESSES }), {
    seed: 20_220_520,
    numRuns: 1,
  })
  const tried: Tried[] = []
  for (let n = 0; n < PRESSES; n += 2) {
    const pair = [one, two].map((guest, who) =>
      send(press(guest.latest(), numbers?.[n + who] ?? 0, n + who), keys[who]),
    )
    tried.push(...(await Promise.all(pair)))
  }

  const history = server.app.shows.find('small')?.history()
  if (history === undefined) throw new Error('there is a show')
  const { show } = history
  const done = tried.filter(({ answer }) => answer.ok)
  const refused = tried.flatMap(({ answer }) => (answer.ok ? [] : [answer.code]))
  for (const code of refused) expect(problemCodes).toContain(code)
  expect(done.length + refused.length).toBe(PRESSES)

  const given = entriesOf(history).flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'TurnStarted' && event.request && !event.resumes ? [event.request] : [])),
  )
  expect(new Set(given).size, 'no request is given the floor twice').toBe(given.length)
  const entered = done.filter(({ command }) => command.type === 'EnterRequest')
  const known = [...show.archive.requests, ...show.queue.requests].map(({ id }) => id)
  expect([known.length, new Set(known).size], 'none is lost').toEqual([entered.length, entered.length])
  for (const guest of [one, two]) {
    const { live } = await guest.sees(show.revision)
    const waiting = (requests: readonly { readonly id: string; readonly state: RequestState }[]) =>
      requests.filter(isWaiting).map(({ id }) => id)
    expect(waiting(live.queue.requests)).toEqual(waiting(show.queue.requests))
  }
  const kinds = new Set(done.map(({ command }) => command.type))
  expect([...kinds].sort()).toEqual(
    [
      'CallRequest',
      'EditAgenda',
      'EndTurn',
      'EnterRequest',
      'GiveFloor',
      'MarkAbsent',
      'MoveRequest',
      'RemoveRequest',
    ].sort(),
  )
  expect(new Set(refused).size, 'they did get in each other’s way').toBeGreaterThan(3)
}, 60_000)

/** What a hand does with what it sees. */
function press({ live }: Picture, random: number, n: number): Command {
  const turn = live.turn?.id ?? null
  const waiting = waitingIn(live.queue.requests, SLOT)
  const at = (random >> 4) % Math.max(1, waiting.length)
  const chosen = waiting[at]
  const entering: Command = {
    type: 'EnterRequest',
    slot: SLOT,
    asker: { is: 'guest', guest: { name: `Guest ${n}`, organisation: null } },
    kind: random % 2 === 0 ? 'question' : 'statement',
    language: 'en',
    note: null,
    behalf: null,
  }
  if (chosen === undefined || waiting.length < 4) return entering
  switch (random % 10) {
    case 0:
    case 1:
      return { type: 'GiveFloor', turn, request: waiting[0]?.id ?? chosen.id, interrupt: random % 20 === 0 }
    case 2:
      return { type: 'CallRequest', request: chosen.id }
    case 3:
      return { type: 'MarkAbsent', request: chosen.id }
    case 4:
      return { type: 'RemoveRequest', request: chosen.id }
    case 5:
    case 6:
      return {
        type: 'MoveRequest',
        request: chosen.id,
        from: waiting[at - 1]?.id ?? null,
        after: waiting.at(-1)?.id ?? null,
      }
    case 7:
      return { type: 'EndTurn', turn }
    case 8:
      return retime(live, random)
    default:
      return entering
  }
}

/** Both work on the duration of one segment. */
function retime(live: Picture['live'], random: number): Command {
  const duration = live.plan['4-1']?.duration ?? null
  const from = duration === milliseconds(300_000) ? null : duration
  return {
    type: 'EditAgenda',
    edit: { edit: 'retime-segment', segment: '4-1', from, to: milliseconds(60_000 + (random % 5) * 30_000) },
  }
}
