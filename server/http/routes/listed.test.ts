import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../../../shared/domain/actor.ts'
import { writeAgenda } from '../../../shared/files/write.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { meeting } from '../../../testing/show/sample.ts'
import { openStore } from '../../storage/sqlite/store.ts'
import { unlistedText } from '../../terminal.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer([meeting({ listed: true }), meeting({ id: 'board' })])
})
afterAll(() => server.close())

const listedTo = async (key: string | null): Promise<readonly string[]> =>
  (await server.api('/shows', { key })).body.shows.map((each: { readonly show: string }) => each.show)

describe('ACC-55 which shows are named to whom', () => {
  test('without a key those that are listed', async () => {
    expect(await listedTo(null)).toEqual(['small'])
  })

  test('with the admin’s key all of them', async () => {
    expect(await listedTo(server.keyOf('admin'))).toEqual(['small', 'board'])
  })

  test.each(roles.filter((role) => role !== 'admin' && role !== 'public'))(
    'with a %s’s key their own, listed or not',
    async (role) => {
      expect(await listedTo(server.keyOf(role, 'board'))).toEqual(['board'])
      expect(await listedTo(server.keyOf(role, 'small'))).toEqual(['small'])
    },
  )

  test('ACC-56 unlisted is not secret: whoever knows the address sees the programme', async () => {
    expect((await server.api('/shows/board/view')).status).toBe(200)
  })

  test('an agenda that is sent lists a show that has not started, and takes it off again', async () => {
    const key = server.keyOf('admin')
    await server.api('/shows', { key, body: writeAgenda(meeting({ id: 'board', listed: true })) })
    expect(await listedTo(null)).toEqual(['small', 'board'])
    await server.api('/shows', { key, body: writeAgenda(meeting({ id: 'board' })) })
    expect(await listedTo(null)).toEqual(['small'])
  })
})

describe('ACC-57 the upgrade', () => {
  test('names what is not listed any more, and nothing where all are', () => {
    expect(unlistedText([meeting({ listed: true }), meeting({ id: 'board' }), meeting({ id: 'staff' })])).toContain(
      'no longer "board", "staff"',
    )
    expect(unlistedText([meeting({ listed: true })])).toBeNull()
    expect(unlistedText([])).toBeNull()
  })

  test('is known at the first start after it, and at no other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-upgrade-'))
    const open = async (leaveAs: number | null) => {
      const store = await openStore(folder)
      if (leaveAs !== null) await sql.raw(`pragma user_version = ${leaveAs}`).execute(store.db)
      await store.close()
      return store.upgradedFrom
    }
    expect([await open(4), await open(null), await open(null)]).toEqual([null, 4, null])
    rmSync(folder, { recursive: true, force: true })
  })
})
