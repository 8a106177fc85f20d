import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hours, type Instant, later, milliseconds, minutes, NONE, seconds } from '../../shared/domain/time.ts'
import { at } from '../../testing/show/agendas.ts'
import { MODERATOR } from '../../testing/show/rehearsal.ts'
import { meeting } from '../../testing/show/sample.ts'
import { createApp } from '../app.ts'
import { clockWarning, lengthText, putClockRight } from '../clockTask.ts'
import { readConfig } from '../config.ts'
import { loadAgenda } from '../loadAgenda.ts'
import { claimFolder } from '../storage/sqlite/claim.ts'

const YEARS = hours(24 * (365 * 5 + 1))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-clock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A server in the folder, on a computer whose clock says this and stands still. */
async function serverAt(wall: Instant) {
  const config = readConfig([], { HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder })
  const time = { wall: () => wall, monotonic: () => 0, uptime: () => 0 }
  return createApp(config, join(folder, 'no-pages'), pino({ level: 'silent' }), time)
}

const putRight = (day: string | null, now: Instant) => putClockRight(claimFolder(folder, NONE), day, now)

type Server = Awaited<ReturnType<typeof serverAt>>
let count = 0
const press = (app: Server, show: string, type: 'StartShow' | 'EndShow') =>
  app.shows.find(show)?.press(
    {
      id: `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
      command: type === 'StartShow' ? { type, start: 'now' } : { type },
    },
    MODERATOR,
  )
const showOf = (app: Server, show: string) => {
  const authority = app.shows.find(show)
  if (authority === null) throw new Error(`no show ${show}`)
  return authority.history().show
}

/** Three shows of a computer that was years ahead: not started, live for two minutes, ended. */
async function yearsAhead(): Promise<void> {
  const first = await serverAt(later(at(0), YEARS))
  for (const id of ['unstarted', 'live', 'ended']) await loadAgenda(first, meeting({ id }))
  await press(first, 'live', 'StartShow')
  await press(first, 'ended', 'StartShow')
  await first.close()
  const second = await serverAt(later(at(2), YEARS))
  await press(second, 'ended', 'EndShow')
  await second.close()
}

test('JRN-30 a server that starts years ahead says so; put back, its shows have the right time, and new ones too', async () => {
  await yearsAhead()
  const ahead = await serverAt(at(60))
  expect(ahead.clockAhead).toBe(YEARS - minutes(58))
  expect(clockWarning(ahead.clockAhead)).toMatch(/5 years and 23 hours ahead.*npm run put-clock-back/s)
  await expect(putRight('2022-05-20', at(60)), 'while it runs').rejects.toThrow(/stop it first/)
  await ahead.close()

  await expect(putRight(null, at(60))).rejects.toThrow(
    /says 2022-05-20 13:30 UTC.*5 years and 23 hours ahead.*put-clock-back -- 2022-05-20/s,
  )
  await expect(putRight('2022-05-21', at(60))).rejects.toThrow(/put the computer’s clock right/)
  expect(await putRight('2022-05-20', at(60))).toMatch(/put back by 5 years.*"live".*"unstarted".*"ended"/)
  expect(await putRight('2022-05-20', at(60))).toMatch(/not ahead/)

  const right = await serverAt(at(60, 30))
  expect(right.clockAhead).toBe(0)
  expect(clockWarning(right.clockAhead)).toBeNull()
  expect(right.shows.all().map((authority) => authority.now())).toEqual([at(60, 30), at(60, 30), at(60, 30)])
  // It had run for two of its five minutes by the clock that was put back, and half a minute by the right one.
  expect(showOf(right, 'live').floor.turn?.timer).toEqual({ status: 'running', endsAt: at(63) })
  expect(showOf(right, 'ended').runOfShow).toMatchObject({ status: 'ended', startedAt: at(58), endedAt: at(60) })
  await loadAgenda(right, meeting({ id: 'new' }))
  for (const id of ['new', 'unstarted']) {
    await press(right, id, 'StartShow')
    expect(showOf(right, id).runOfShow).toMatchObject({ startedAt: at(60, 30), shift: minutes(60) + seconds(30) })
  }
  await right.close()
})

test.each([
  [seconds(20), '1 minute'],
  [minutes(90), '1 hour and 30 minutes'],
  [hours(24 * 400), '1 year and 35 days'],
  [milliseconds(hours(24 * 366) + minutes(5)), '1 year and 1 day'],
])('JRN-30 %i ms are %s', (length, said) => expect(lengthText(length)).toBe(said))

test('JRN-30 what a minute makes is not worth a word', () => {
  expect(clockWarning(seconds(59))).toBeNull()
  expect(clockWarning(seconds(60))).toMatch(/1 minute ahead/)
})
