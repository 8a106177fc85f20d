import type { RequestKind } from '../../../domain/queue/speakerList.ts'
import { capitalIn } from '../../grammar.ts'
import { locale } from '../grammar.ts'

const capital = capitalIn(locale)

/** Inside a sentence. */
export const requestKinds: Readonly<Record<RequestKind, string>> = {
  statement: 'déclaration',
  question: 'question',
  reply: 'réponse',
  'right-of-reply': 'droit de réponse',
  'point-of-order': 'motion d’ordre',
}

/** Standing alone. */
export const requestNames: Readonly<Record<RequestKind, string>> = {
  statement: capital(requestKinds.statement),
  question: capital(requestKinds.question),
  reply: capital(requestKinds.reply),
  'right-of-reply': capital(requestKinds['right-of-reply']),
  'point-of-order': capital(requestKinds['point-of-order']),
}
