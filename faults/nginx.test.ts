import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureNginx } from '../scripts/nginx.ts'
import { eventually } from '../testing/eventually.ts'
import { freePort } from '../testing/server/freePort.ts'
import { knock, sit } from '../testing/server/guest.ts'
import { ADMIN_KEY, type ServerProcess, startServerProcess } from '../testing/server/serverProcess.ts'
import { meeting, sample } from '../testing/show/sample.ts'

const PUBLIC = 'https://rostrum.example.org'
const nginx = ensureNginx()
if (nginx === null) process.stderr.write('No nginx is installed: the proxy of docs/operations.md was not tried.\n')

/** The example of docs/operations.md, but for its port, its certificate and where Rostrum is. */
function configured(port: number, server: ServerProcess): string {
  const page = readFileSync(new URL('../docs/operations.md', import.meta.url), 'utf8')
  const example = /```nginx\n(.*?)```/s.exec(page)?.[1] ?? ''
  const here = example
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^.*ssl_certificate.*\n/gm, '')
    .replace('http://127.0.0.1:4000', server.url)
  expect(here).toContain(server.url)
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-nginx-'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  )
  const text = `daemon off; pid ${folder}/pid; error_log stderr; events { worker_connections 512; } http { access_log off; ${temporary.join(' ')} ${here} }`
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, text)
  return file
}

describe.runIf(nginx !== null)('behind nginx, set up as the operator’s page says', () => {
  let server: ServerProcess
  let proxy: ChildProcess
  let url: string

  beforeAll(async () => {
    server = await startServerProcess(meeting(), { from: 'built', env: { PUBLIC_URL: PUBLIC, TRUST_PROXY: '1' } })
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    proxy = spawn(nginx ?? '', ['-c', configured(port, server)], { stdio: ['ignore', 'ignore', 'inherit'] })
    await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), 10_000)
  })
  afterAll(async () => {
    proxy.kill('SIGTERM')
    await server.close()
  })

  test('LNK-36 pages, sockets over both transports and streams come through, at once', async () => {
    const page = await fetch(`${url}/small`)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const desk = await sit(url, { key: ADMIN_KEY, show: 'small', headers: { origin: PUBLIC } })
    expect(desk.socket.io.engine.transport.name).toBe('websocket')
    const polling = await fetch(`${url}/socket.io/?EIO=4&transport=polling`, { headers: { origin: PUBLIC } })
    expect(await polling.text()).toContain('"sid"')

    const stream = await fetch(`${url}/api/v1/shows/small/view/stream`)
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const hears = async (what: string) => {
      while (!heard.includes(what)) heard += (await reader?.read())?.value ?? ''
    }
    await hears('event: view')
    const from = performance.now()
    expect((await desk.press(sample.StartShow)).ok).toBe(true)
    await Promise.all([hears('"status":"live"'), desk.sees(2)])
    expect(performance.now() - from).toBeLessThan(10_000)
    await reader?.cancel()
    desk.leave()
  })

  test('LNK-36 LNK-40 LNK-42 what is compressed comes through so, in the coding that was asked for; what holds keys does not', async () => {
    const html = await head(`${url}/small`, 'br, gzip')
    const script = /src="(\/assets\/page[^"]*)"/.exec(await (await fetch(`${url}/small`)).text())?.[1] ?? ''
    expect([html['content-encoding'], html.vary?.toLowerCase()]).toEqual(['br', 'accept-language, accept-encoding'])
    expect((await head(url + script, 'br, gzip'))['content-encoding']).toBe('br')
    expect((await head(url + script, 'gzip'))['content-encoding']).toBe('gzip')
    const asIs = await head(url + script, 'identity')
    expect([asIs['content-encoding'], asIs.vary?.toLowerCase()]).toEqual([undefined, 'accept-encoding'])
    expect((await head(`${url}/api/v1/shows/small/view`, 'br'))['content-encoding']).toBe('br')
    // Keys stay as they are: the proxy must not do what the server leaves out.
    const links = await head(`${url}/api/v1/shows/small/links`, 'br, gzip')
    expect([links['content-type'], links['content-encoding']]).toEqual(['application/json; charset=utf-8', undefined])
  })

  test('ACC-8 wrong keys are counted by the address that nginx saw, whatever the caller claims', async () => {
    const claim = (n: number) => ({ 'x-forwarded-for': `10.1.1.${n}` })
    const statuses: number[] = []
    for (let n = 0; n < 25; n += 1) {
      statuses.push(
        (
          await fetch(`${url}/api/v1/shows/small/view`, {
            headers: { authorization: `Bearer ${'a'.repeat(36)}`, ...claim(n) },
          })
        ).status,
      )
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401))
    expect(statuses.at(-1)).toBe(429)
    expect(await knock(url, { key: null, show: 'small', headers: { origin: 'https://evil.example' } })).toBe(
      'websocket error',
    )
  })
})

/** What the answer's head says to a caller that takes these codings; as a browser sees it, not unpacked. */
function head(url: string, accepts: string): Promise<IncomingHttpHeaders> {
  const headers = { 'accept-encoding': accepts, authorization: `Bearer ${ADMIN_KEY}` }
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.headers))
    })
    asked.once('error', reject).end()
  })
}
