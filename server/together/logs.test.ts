import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { roles } from '../../shared/domain/actor.ts'
import { mayPress } from '../../shared/domain/commands.ts'
import { eventually } from '../../testing/eventually.ts'
import { startTestServer } from '../../testing/server/testServer.ts'
import { commandFor, randomPresses } from '../../testing/show/randomPresses.ts'
import { meeting, sample } from '../../testing/show/sample.ts'

const ENOUGH = 150

test('ACC-26 no key, no name and nothing that was written is in the log, whatever is pressed and however it fails', async () => {
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const server = await startTestServer([meeting()], {}, log)
  const authority = server.app.shows.find('small')
  if (authority === null) throw new Error('the show is open')
  const keys = roles.flatMap((role) => server.keyOf(role) ?? [])
  const desk = await server.sit(server.keyOf('moderator'))
  const press = (command: unknown, key: string | null) =>
    server.api('/shows/small/commands', { key, body: { id: randomUUID(), command } })

  await press(sample.StartShow, server.keyOf('admin'))
  let pressed = 0
  for (const each of fc.sample(randomPresses(meeting(), 400), { seed: 9, numRuns: 3 }).flat()) {
    const command = commandFor(authority.history().show, each)
    const role = roles.find((one) => mayPress(one, command.type)) ?? 'admin'
    if (role === 'moderator') await desk.press(command)
    else if ((await press(command, server.keyOf(role))).status === 200) pressed += 1
    if (pressed > ENOUGH) break
  }
  await press(sample.SendMessage, server.keyOf('admin'))

  // Refused, malformed, garbled, of nobody: with everything in it that must not be told.
  const secrets = [...keys, 'Zita Cabais', 'Please conclude', 'Ana Silva', 'on funding']
  for (const secret of [...secrets, ...secrets]) {
    const wrong = `${secret.slice(0, -1)}z`
    await server.api('/shows/small/view', { key: wrong.replaceAll(' ', '') })
    await server.api(`/shows/small/view?key=${encodeURIComponent(secret)}`)
    await server.api(`/shows/${encodeURIComponent(secret)}/view`)
    await server.api('/shows/small/commands', { key: keys[0] ?? null, body: `{"id": "${secret}` })
    await server.api('/shows/small/commands', { key: keys[0] ?? null, body: { id: secret, command: secret } })
    await server.api('/shows', { key: keys[0] ?? null, body: { id: secret, title: secret } })
    await server.knock({ key: wrong })
  }
  await eventually(() => expect(lines.join('')).toContain('wrong keys from one address'))
  await server.close()

  const said = lines.join('')
  const agenda = meeting()
  const names = [...agenda.people, ...agenda.booths.flatMap((booth) => booth.interpreters)].map(({ name }) => name)
  for (const secret of [...secrets, ...names, 'causes profondes', '100 %']) expect(said).not.toContain(secret)
  // Who guesses is told by address and count.
  expect(said).toMatch(/"address":"[^"]+","failures":\d+/)
}, 60_000)
