import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressFolder } from '../../../scripts/compress.ts'
import { builtFiles } from './builtFiles.ts'
import { pages } from './pages.ts'

const SCRIPT = 'export const words = ["next", "previous"]\n'.repeat(100)
const html = (name: string) => `<!doctype html><title>${name}</title>${'<link rel="modulepreload">'.repeat(20)}`

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

let folder = ''
let server: Server
let port = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-built-'))
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, 'pages'))
  writeFileSync(join(folder, 'assets/shared-1a.js'), SCRIPT)
  writeFileSync(join(folder, 'assets/tiny-2b.js'), 'x')
  writeFileSync(join(folder, 'assets/archivo-3c.woff2'), 'w'.repeat(2_000))
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>'.repeat(20))
  for (const name of ['home.en', 'home.fr', 'speaker.en', 'speaker.fr', 'programme.en', 'programme.fr'])
    writeFileSync(join(folder, 'pages', `${name}.html`), html(name))
  await compressFolder(folder)
  const app = express()
  app.use(builtFiles(folder))
  app.use(pages(folder, { find: () => null } as unknown as Parameters<typeof pages>[1]))
  app.use((_request, response) => void response.status(404).end())
  server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.on('error', reject).end()
  })
}

const asIs = (body: Buffer) => body.toString()
const unbrotli = (body: Buffer) => brotliDecompressSync(body).toString()
const ungzip = (body: Buffer) => gunzipSync(body).toString()

const takes: readonly (readonly [
  accepts: string | null,
  coding: string | undefined,
  read: (body: Buffer) => string,
])[] = [
  ['gzip, deflate, br, zstd', 'br', unbrotli],
  ['br', 'br', unbrotli],
  ['gzip, deflate', 'gzip', ungzip],
  ['br;q=0, gzip', 'gzip', ungzip],
  ['*', 'br', unbrotli],
  ['br;q=0, *', 'gzip', ungzip],
  ['*;q=0, identity', undefined, asIs],
  ['br;q=0, gzip;q=0', undefined, asIs],
  ['identity', undefined, asIs],
  ['zstd', undefined, asIs],
  ['', undefined, asIs],
  [null, undefined, asIs],
]

for (const [accepts, coding, read] of takes)
  test(`LNK-40 a caller that takes ${accepts ?? 'nothing by name'} gets ${coding ?? 'the file as it is'}`, async () => {
    const headers: Readonly<Record<string, string>> = accepts === null ? {} : { 'accept-encoding': accepts }
    const answer = await get('/assets/shared-1a.js', headers)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-encoding']).toBe(coding)
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.vary?.toLowerCase()).toContain('accept-encoding')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['content-length']).toBe(String(answer.body.length))
    expect(read(answer.body)).toBe(SCRIPT)
  })

test('LNK-40 each coding has a tag of its own, which is answered 304, and HEAD says what GET would', async () => {
  const codings = ['br', 'gzip', 'identity']
  const whole = await Promise.all(codings.map((coding) => get('/assets/shared-1a.js', { 'accept-encoding': coding })))
  expect(new Set(whole.map(({ headers }) => headers.etag)).size).toBe(3)
  for (const [index, { headers }] of whole.entries()) {
    const own = { 'accept-encoding': codings[index] ?? '' }
    const again = await get('/assets/shared-1a.js', { ...own, 'if-none-match': headers.etag ?? '' })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers.vary?.toLowerCase()).toContain('accept-encoding')
    const head = await get('/assets/shared-1a.js', own, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, headers['content-length']])
    expect(head.headers['content-encoding']).toBe(headers['content-encoding'])
  }
})

test('LNK-40 a part of a file is a part of what is sent', async () => {
  const own = { 'accept-encoding': 'br' }
  const whole = await get('/assets/shared-1a.js', own)
  const part = await get('/assets/shared-1a.js', { ...own, range: 'bytes=3-9' })
  expect([part.status, part.headers['content-encoding']]).toEqual([206, 'br'])
  expect(part.headers['content-range']).toBe(`bytes 3-9/${whole.body.length}`)
  expect(part.body).toEqual(whole.body.subarray(3, 10))
})

test('LNK-40 what would not be shorter, and what is compressed already, goes as it is', async () => {
  for (const [path, type] of [
    ['/assets/tiny-2b.js', 'text/javascript; charset=utf-8'],
    ['/assets/archivo-3c.woff2', 'font/woff2'],
  ] as const) {
    const { headers } = await get(path, { 'accept-encoding': 'br, gzip' })
    expect([headers['content-encoding'], headers['content-type'], headers.vary]).toEqual([undefined, type, undefined])
  }
  const icon = await get('/favicon.svg', { 'accept-encoding': 'br' })
  expect([icon.headers['content-encoding'], icon.headers['cache-control']]).toEqual(['br', 'public, max-age=0'])
})

test('LNK-40 no path leads out of the build, to the compressed files by name, or to a page beside its address', async () => {
  const paths = [
    '/assets/shared-1a.js.br',
    '/assets/../pages/home.en.html',
    '/assets/%2e%2e/pages/home.en.html',
    '/assets/..%2fpages%2fhome.en.html',
    '/.vite/manifest.json',
    '/assets/nowhere.woff2',
    '/assets/',
  ]
  for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, 404])
  expect((await get('/assets/shared-1a.js', {}, 'POST')).status).toBe(404)
})

const addresses: readonly (readonly [path: string, language: string | null, page: string, status: number])[] = [
  ['/', 'fr-CH, fr;q=0.9, en;q=0.8', 'home.fr', 200],
  ['/', 'en-GB', 'home.en', 200],
  ['/', 'de, ar', 'home.en', 200],
  ['/', null, 'home.en', 200],
  ['/gone/speaker', 'de, fr;q=0.5', 'speaker.fr', 404],
  ['/gone/speaker/', 'en, fr', 'speaker.en', 404],
  ['/gone', 'fr', 'programme.fr', 404],
]

for (const [path, language, page, status] of addresses)
  test(`LNK-41 ${path} in ${language ?? 'no language'} is answered with ${page}`, async () => {
    const headers: Readonly<Record<string, string>> = language === null ? {} : { 'accept-language': language }
    const answer = await get(path, { ...headers, 'accept-encoding': 'br' })
    expect([answer.status, answer.headers['content-encoding']]).toEqual([status, 'br'])
    expect(answer.headers.vary?.toLowerCase()).toBe('accept-language, accept-encoding')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(unbrotli(answer.body)).toBe(html(page))
  })

test('LNK-10 a page of another build that asks for a part which is no more loads itself anew; nobody else is told so', async () => {
  const part = await get('/assets/Door-0ld.js', { 'sec-fetch-dest': 'script' })
  expect(part).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
  expect(part.headers['content-type']).toContain('text/javascript')
  const kept = new Map<string, string>()
  let reloads = 0
  const page = {
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
    location: { reload: () => reloads++ },
  }
  for (const _ of [1, 2]) runInNewContext(part.body.toString(), page)
  expect(reloads, 'once').toBe(1)
  const onPlainHttp = await get('/assets/Door-0ld.js')
  expect(onPlainHttp.body.toString()).toBe(part.body.toString())
  // Its styles come first; the script comes only after them.
  for (const headers of [{}, { 'sec-fetch-dest': 'style' }]) {
    const style = await get('/assets/Door-0ld.css', headers)
    expect(style).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
    expect([style.headers['content-type'], style.body.length]).toEqual(['text/css; charset=utf-8', 0])
  }
  expect((await get('/assets/Door-0ld.js', { 'sec-fetch-dest': 'document' })).status).toBe(404)
  expect((await get('/assets/Door-0ld.woff2')).status).toBe(404)
})
