import { expect, test } from 'vitest'
import type { Command } from '../shared/domain/commands.ts'
import { minutes } from '../shared/domain/time.ts'
import { writeAgenda } from '../shared/files/write.ts'
import { eventually, sleep } from '../testing/eventually.ts'
import { deafSocket, deafStream, deafUpgraded } from '../testing/server/deaf.ts'
import { sit } from '../testing/server/guest.ts'
import { ADMIN_KEY } from '../testing/server/serverProcess.ts'
import { inSequence, speech, speeches, T0 } from '../testing/show/agendas.ts'
import { meeting } from '../testing/show/sample.ts'
import { underAttack } from './underAttack.ts'

const { url, count, post, accept } = underAttack()

test('LNK-8 readers that never read', async () => {
  // On another show, what is pressed is meant: each edit sends everybody an agenda of four hundred slots.
  const show = 'other'
  const slots = inSequence(
    T0,
    Array.from({ length: 400 }, (_, n) => speeches(`slot-${n}`, minutes(1), [speech(`segment-${n}`, 'mingeirou')])),
  )
  await post(JSON.stringify(writeAgenda({ ...meeting(), id: show, slots })), '/shows', ADMIN_KEY)
  const deaf = await Promise.all([deafSocket, deafUpgraded].map((open) => open(url(), show)))
  const stream = await deafStream(url(), show)
  count('readers that never read', deaf.length + 1)
  const LAST = '"no 149"'
  let tail = ''
  let toldAll = false
  let gone = 0
  for (const each of deaf) each.once('close', () => gone++)
  const desk = await sit(url(), { key: ADMIN_KEY, show })
  for (let n = 0; n < 150; n += 1) {
    const edit = { edit: 'title-slot', slot: 'slot-0', from: n === 0 ? 'slot-0' : `no ${n - 1}`, to: `no ${n}` }
    expect((await desk.press({ type: 'EditAgenda', edit } as Command)).ok).toBe(true)
    // As fast as the door lets a hand.
    await sleep(52)
  }
  for (const each of [...deaf, stream]) each.resume()
  stream.on('data', (part: Buffer) => {
    const heard = tail + part.toString()
    toldAll ||= heard.includes(LAST)
    tail = heard.slice(-LAST.length)
  })
  await eventually(() => expect(toldAll, 'a stream that reads again is told all').toBe(true), 15_000)
  // They read, and answer nothing: five seconds more for each 20 kB of the whole view.
  await eventually(() => expect(gone).toBe(deaf.length), 45_000)
  desk.leave()
  await accept()
}, 90_000)
