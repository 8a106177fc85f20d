import type { RequestKind } from '../../../domain/queue/speakerList.ts'
import { capitalIn } from '../../grammar.ts'
import { locale } from '../grammar.ts'

const capital = capitalIn(locale)

/** Inside a sentence. */
export const requestKinds: Readonly<Record<RequestKind, string>> = {
  statement: 'statement',
  question: 'question',
  reply: 'reply',
  'right-of-reply': 'right of reply',
  'point-of-order': 'point of order',
}

/** Standing alone. */
export const requestNames: Readonly<Record<RequestKind, string>> = {
  statement: capital(requestKinds.statement),
  question: capital(requestKinds.question),
  reply: capital(requestKinds.reply),
  'right-of-reply': capital(requestKinds['right-of-reply']),
  'point-of-order': capital(requestKinds['point-of-order']),
}
