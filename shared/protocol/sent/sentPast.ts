import type { PastBlock, PastSpan } from '../../domain/floor/past.ts'
import type { CoursePast } from '../../domain/forecast/course.ts'
import { onceFor } from '../../domain/once.ts'
import { between, type Instant, later, minus, NONE, plus } from '../../domain/time.ts'
import { eachOf } from '../change/eachOf.ts'
import type { SentBlock, SentPart, SentPast, SentSpan } from '../view.ts'

export function packPast({ blocks, spans, ...rest }: CoursePast): SentPast {
  return { ...rest, blocks: packBlocks(blocks), spans: packSpans(spans) }
}

const packBlocks = onceFor((blocks: readonly PastBlock[]): readonly SentBlock[] => {
  let end: Instant | null = null
  const sent: SentBlock[] = []
  for (const block of blocks) {
    sent.push(block.from === end ? packBlock(block) : { from: block.from, ...packBlock(block) })
    end = block.to
  }
  return sent
})

const packSpans = onceFor((spans: CoursePast['spans']): SentPast['spans'] => eachOf(spans, packSpan))

export const unpackPast = onceFor(({ blocks, spans, ...rest }: SentPast): CoursePast => {
  return { ...rest, blocks: unpackBlocks(blocks), spans: eachOf(spans, unpackSpan) }
})

const packBlock = onceFor(({ from, to, kind, person, guest, parts }: PastBlock): SentBlock => {
  return {
    lasted: between(from, to),
    ...(kind !== 'segment' && { kind }),
    ...(person !== null && { person }),
    ...(guest !== null && { guest }),
    ...(parts.length > 0 && {
      parts: parts.map(({ language, sure, from: since }): SentPart => {
        const heard = sure ? 1 : 0
        return since === from ? [language, heard] : [language, heard, since]
      }),
    }),
  }
})

const unpackBlocks = onceFor((sent: readonly SentBlock[]): readonly PastBlock[] => {
  let end = 0 as Instant
  return sent.map(({ from = end, lasted, kind = 'segment', person = null, guest = null, parts = [] }) => {
    end = later(from, lasted)
    const spoken = parts.map(([language, sure, since = from]) => ({ from: since, language, sure: sure === 1 }))
    return { from, to: end, kind, person, guest, parts: spoken }
  })
})

const packSpan = onceFor(({ start, end, lasted, languages }: PastSpan): SentSpan => {
  const besides = minus(between(start, end), lasted)
  return {
    start,
    lasted,
    ...(Object.keys(languages).length > 0 && { languages }),
    ...(besides !== NONE && { besides }),
  }
})

function unpackSpan({ start, lasted, besides = NONE, languages = {} }: SentSpan): PastSpan {
  return { start, end: later(start, plus(lasted, besides)), lasted, languages }
}
