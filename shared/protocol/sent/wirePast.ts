import type { PastBlock, PastSpan } from '../../domain/floor/past.ts'
import type { CoursePast } from '../../domain/forecast/course.ts'
import { onceFor } from '../../domain/once.ts'
import { between, type Instant, later, minus, NONE, plus } from '../../domain/time.ts'
import { eachOf } from '../change/eachOf.ts'
import type { WireBlock, WirePart, WirePast, WireSpan } from '../view.ts'

export function packPast({ blocks, spans, ...rest }: CoursePast): WirePast {
  return { ...rest, blocks: packBlocks(blocks), spans: packSpans(spans) }
}

const packBlocks = onceFor((blocks: readonly PastBlock[]): readonly WireBlock[] => {
  let end: Instant | null = null
  const sent: WireBlock[] = []
  for (const block of blocks) {
    sent.push(block.from === end ? packBlock(block) : { from: block.from, ...packBlock(block) })
    end = block.to
  }
  return sent
})

const packSpans = onceFor((spans: CoursePast['spans']): WirePast['spans'] => eachOf(spans, packSpan))

export const unpackPast = onceFor(({ blocks, spans, ...rest }: WirePast): CoursePast => {
  return { ...rest, blocks: unpackBlocks(blocks), spans: eachOf(spans, unpackSpan) }
})

const packBlock = onceFor(({ from, to, kind, person, guest, parts }: PastBlock): WireBlock => {
  return {
    lasted: between(from, to),
    ...(kind !== 'segment' && { kind }),
    ...(person !== null && { person }),
    ...(guest !== null && { guest }),
    ...(parts.length > 0 && {
      parts: parts.map(({ language, sure, from: since }): WirePart => {
        const heard = sure ? 1 : 0
        return since === from ? [language, heard] : [language, heard, since]
      }),
    }),
  }
})

const unpackBlocks = onceFor((sent: readonly WireBlock[]): readonly PastBlock[] => {
  let end = 0 as Instant
  return sent.map(({ from = end, lasted, kind = 'segment', person = null, guest = null, parts = [] }) => {
    end = later(from, lasted)
    const spoken = parts.map(([language, sure, since = from]) => ({ from: since, language, sure: sure === 1 }))
    return { from, to: end, kind, person, guest, parts: spoken }
  })
})

const packSpan = onceFor(({ start, end, lasted, languages }: PastSpan): WireSpan => {
  const besides = minus(between(start, end), lasted)
  return {
    start,
    lasted,
    ...(Object.keys(languages).length > 0 && { languages }),
    ...(besides !== NONE && { besides }),
  }
})

function unpackSpan({ start, lasted, besides = NONE, languages = {} }: WireSpan): PastSpan {
  return { start, end: later(start, plus(lasted, besides)), lasted, languages }
}
