import type { Response } from 'express'
import { onceFor } from '../../shared/domain/once.ts'
import type { ApiView } from '../../shared/protocol/api/apiView.ts'
import type { View } from '../../shared/protocol/view.ts'

/**
 * A view as JSON. Its large parts, the same for all of a role, are written out once: thousands may ask at once, and what
 * waits for whoever does not read is the same bytes for all. When it was sent, and what is of one key, is each time its own.
 */
export function viewText({ live, agenda, ...own }: ApiView | View): readonly Buffer[] {
  return [
    Buffer.from('{"live":'),
    textOf(live),
    Buffer.from(',"agenda":'),
    textOf(agenda),
    Buffer.from(`,${JSON.stringify(own).slice(1)}`),
  ]
}

export function sendView(response: Response, view: ApiView): void {
  const pieces = viewText(view)
  const length = pieces.reduce((sum, each) => sum + each.length, 0)
  response.type('json').set('content-length', String(length))
  for (const each of pieces) response.write(each)
  response.end()
}

const textOf = onceFor((part: object): Buffer => Buffer.from(JSON.stringify(part)))
