import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Command } from '../../shared/domain/commands.ts'
import type { History } from '../../shared/domain/history/history.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { ZITA } from '../../testing/show/agendas.ts'
import { actor, interpreterNamed } from '../../testing/show/rehearsal.ts'
import { speakerNamed } from '../../testing/show/room.ts'
import { sample } from '../../testing/show/sample.ts'
import { createAudiences } from './audiences.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

function open() {
  const authority = server.app.shows.find('small')
  if (authority === null) throw new Error('the show is open')
  return authority
}

/** Resolves once all are told. */
async function press(command: Command, by = actor('moderator', 'moderator')): Promise<void> {
  const answer = await open().press({ id: randomUUID(), command }, by)
  expect(answer.ok).toBe(true)
  await new Promise(setImmediate)
}

const fails = (who: string) => () => {
  throw new Error(who)
}

test('LNK-6 one who fails in hearing a revision costs nobody else what they are told', async () => {
  const audiences = createAudiences()
  const told: string[] = []
  const hears = (who: string) => () => void told.push(who)
  const zita = speakerNamed(ZITA)
  const stops = [
    audiences.watch(open(), 'moderator', fails('one')),
    audiences.watch(open(), 'moderator', hears('another')),
    audiences.watch(open(), 'public', hears('everybody')),
    audiences.watchMine(open(), zita, fails('her phone')),
    audiences.watchMine(open(), zita, hears('her laptop')),
  ]
  await press(sample.StartShow)
  expect(told).toEqual(['another', 'everybody'])
  await press({ ...sample.SendMessage, audience: { to: 'person', person: ZITA } })
  expect(told.slice(2)).toEqual(['another', 'her laptop'])
  for (const stop of stops) stop()
})

test('ACC-53 a link that is heard from two booths is told of each what is its own', async () => {
  const audiences = createAudiences()
  const [before, now] = [interpreterNamed('fr-1'), { ...interpreterNamed('fr-1'), booth: 'en' }]
  const heard: string[] = []
  const stops = [before, now].map((by) => audiences.watchMine(open(), by, () => heard.push(by.booth ?? '')))
  expect([before, now].map((by) => audiences.mine(open(), by)?.booth?.id)).toEqual(['fr', 'en'])
  await press({ type: 'SetMic', on: true }, before)
  expect(heard).toEqual(['fr'])
  for (const stop of stops) stop()
})

test('LNK-6 whoever tells them learns of all that failed', async () => {
  const { show, history, now } = open()
  const looks: ((history: History) => void)[] = []
  const before = history()
  let isNew = false
  const audiences = createAudiences()
  const watched = {
    show,
    now,
    history: () => (isNew ? history() : before),
    watch(look: (history: History) => void) {
      looks.push(look)
      return () => undefined
    },
  }
  for (const who of ['one', 'two']) audiences.watch(watched, 'moderator', fails(who))
  await press({ type: 'HoldShow', turn: before.show.floor.turn?.id ?? null })
  isNew = true
  let problem: unknown = null
  try {
    looks[0]?.(history())
  } catch (thrown) {
    problem = thrown
  }
  expect(problem).toMatchObject({ errors: [{ message: 'one' }, { message: 'two' }] })
})
