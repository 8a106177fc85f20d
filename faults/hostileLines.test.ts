import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { eventually, sleep } from '../testing/eventually.ts'
import { underAttack } from './underAttack.ts'

const { url, count } = underAttack()

/** On a line of its own, as it stands; what came back within a moment. */
async function sayRaw(text: string, rude: (line: Socket) => void = () => undefined): Promise<string> {
  const { hostname, port } = new URL(url())
  const line = connect(Number(port), hostname)
  line.on('error', () => undefined)
  let heard = ''
  line.on('data', (bytes: Buffer) => {
    heard += bytes.toString('latin1')
  })
  line.write(text)
  await sleep(60)
  rude(line)
  line.destroy()
  return heard
}

const OFFERS = ['', 'connection: upgrade\r\nupgrade: h2c\r\n', 'connection: upgrade\r\nupgrade: websocket\r\n']

test('ACC-28 targets that are no addresses, while somebody polls', async () => {
  const targets = [
    '//[',
    '//[?sid=1',
    '//x:99999999/?sid=1',
    '///?sid=1',
    'http://[?sid=1',
    'http://x:99999999/?sid=1',
    '*',
    '?sid=1',
    '/\\[?sid=1',
    '/%?sid=%',
    '/%E0%A4%A?sid=%E0%A4%A',
    '/assets/%2e%2e/%?sid=1',
    '/api/v1/shows/%/view?sid=1',
    '/socket.io/?EIO=4&transport=polling&sid=__proto__',
    '/socket.io/?EIO=4&transport=__proto__&sid=%',
    '/socket.io/?EIO=4&transport=websocket&sid=constructor',
    '/socket.io/../?sid=1',
    '/socket.io/%?EIO[]=4&transport[a]=polling&sid[]=1',
  ]
  for (const target of targets) {
    // Whoever does not say who they are is there for five seconds.
    const polling = await fetch(`${url()}/socket.io/?EIO=4&transport=polling`)
    expect(await polling.text()).toContain('"sid"')
    for (const offer of OFFERS) {
      for (const method of ['GET', 'POST', 'HEAD']) {
        const heard = await sayRaw(`${method} ${target} HTTP/1.1\r\nhost: x\r\n${offer}\r\n`)
        count('targets that are no addresses')
        expect([target, method, offer, heard.slice(0, 12)]).not.toEqual([
          target,
          method,
          offer,
          expect.stringMatching(/ 5\d\d$/),
        ])
      }
    }
  }
}, 60_000)

test('ACC-28 lines that break while an offer waits behind an answer that goes on', async () => {
  const stream = 'GET /api/v1/shows/small/view/stream HTTP/1.1\r\nhost: x\r\n\r\n'
  for (const offer of OFFERS.slice(1)) {
    const again = `GET /healthz HTTP/1.1\r\nhost: x\r\n${offer}\r\n`
    for (const rude of [(line: Socket) => line.resetAndDestroy(), (line: Socket) => line.end()]) {
      for (const text of [stream + again, stream + again + again, again + stream, again + again]) {
        await sayRaw(text, rude)
        count('lines that break behind an offer')
      }
    }
  }
})

test('ACC-28 lines that break while many offers are answered at once', async () => {
  const { hostname, port } = new URL(url())
  for (const offer of OFFERS.slice(1)) {
    for (const target of ['/api/nope', '/assets/nope.js', '/api/v1/shows/nope/view', '//[?sid=1', '/x']) {
      const asked = `GET ${target} HTTP/1.1\r\nhost: x\r\n${offer}\r\n`.repeat(30)
      const lines = Array.from({ length: 6 }, () => {
        const line = connect(Number(port), hostname)
        line.on('error', () => undefined)
        line.resume()
        return line
      })
      for (let n = 0; n < 15; n += 1) {
        for (const line of lines) if (line.writableLength < 20_000) line.write(asked)
        await sleep(20)
      }
      for (const line of lines) line.destroy()
      count('lines that break while offers are answered', lines.length)
      await sleep(100)
    }
  }
}, 30_000)

test('ACC-42 of more connections from one address than it may have, those that said nothing longest are let go', async () => {
  const { hostname, port } = new URL(url())
  const sockets: Socket[] = []
  const gone: number[] = []
  let open = 0
  for (let n = 0; n < 6_200; n += 1) {
    // Its own address, so that the bystander's is not used up.
    const socket = connect({ port: Number(port), host: hostname, localAddress: '127.0.0.9' })
    socket.on('error', () => undefined)
    socket.once('connect', () => open++)
    socket.once('close', () => gone.push(n))
    socket.resume()
    sockets.push(socket)
    if (n % 200 === 199) await sleep(20)
  }
  count('connections from one address', sockets.length)
  await eventually(() => {
    expect(open).toBe(6_200)
    expect(gone.length).toBeGreaterThanOrEqual(190)
  }, 20_000)
  expect(gone.slice(0, 100).every((n) => n < 200)).toBe(true)
  expect(sockets.at(-1)?.destroyed).toBe(false)
  for (const each of sockets) each.destroy()
}, 60_000)
