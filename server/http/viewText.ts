import type { Response } from 'express'
import type { ApiView } from '../../shared/protocol/apiView.ts'

const texts = new WeakMap<object, Buffer>()

/**
 * Sends a view whose large parts, the same for all of a role, are written out once: thousands may ask at once, and what
 * waits for whoever does not read is the same bytes for all.
 */
export function sendView(response: Response, view: ApiView): void {
  const { live, agenda, ...own } = view
  const text = (said: string) => Buffer.from(said)
  const bytes = [
    text('{"live":'),
    textOf(live),
    text(',"agenda":'),
    textOf(agenda),
    text(`,${JSON.stringify(own).slice(1)}`),
  ]
  const length = bytes.reduce((sum, each) => sum + each.length, 0)
  response.type('json').set('content-length', String(length))
  for (const each of bytes) response.write(each)
  response.end()
}

function textOf(part: object): Buffer {
  const text = texts.get(part) ?? Buffer.from(JSON.stringify(part))
  texts.set(part, text)
  return text
}
