import { isHeard } from '../../../shared/domain/floor/floor.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import { type Instant, instant } from '../../../shared/domain/time.ts'
import type { RibbonWords } from '../../../shared/words/en/ribbon.ts'
import { languageName, sentenceTime } from '../../../shared/words/format.ts'
import type { Language } from '../../../shared/words/languages.ts'
import { type Block, floorNow, type RibbonModel } from './ribbonModel.ts'

export interface Telling {
  readonly words: RibbonWords
  readonly language: Language
  readonly zone: string
}

/** A run of one language, of open list or of break. */
interface Stretch {
  readonly is: string
  readonly from: number
  readonly to: number
}

const OPEN = 'open'
const BREAK = 'break'

/** The ribbon for whoever does not see it: what was spoken, what is, what comes, and when it ends. */
export function ribbonSentence(model: RibbonModel, course: Course, telling: Telling): string {
  const { words, language, zone } = telling
  const time = (seconds: number) => sentenceTime(momentOf(model, seconds), zone, language)
  const past = stretches(model.blocks.filter((block) => block.when === 'past'))
  const ahead = stretches(model.blocks.filter((block) => block.when === 'next'))
  const spoken = floorNow(course)
  const hardEnd = model.hardEnd === null ? '' : words.stops(time(model.hardEnd))
  const over = model.beyond === null ? 0 : Math.floor((model.beyond.to - model.beyond.from) / 60)
  return [
    words.title,
    past.length === 0 ? '' : words.heard(heardParts(past, time, telling)),
    course.turn === null
      ? ''
      : spoken === null
        ? words.nowBreak
        : words.now(languageName(spoken.language, language), isHeard(spoken.certainty)),
    ahead.length === 0 ? '' : words.ahead(ahead.map((each) => aheadPart(each, time, telling)).join(', ')),
    words.ends(time(model.end)),
    hardEnd,
    over > 0 ? words.pastStop(over) : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** The language spoken most, then each stretch of another. */
function heardParts(past: readonly Stretch[], time: (at: number) => string, { words, language }: Telling): string {
  const spoken = past.filter(({ is }) => is !== OPEN && is !== BREAK)
  const lengths = new Map<string, number>()
  for (const { is, from, to } of spoken) lengths.set(is, (lengths.get(is) ?? 0) + to - from)
  const most = [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (most === undefined) return words.breakHeard
  const others = spoken.filter(({ is }) => is !== most)
  return [
    languageName(most, language),
    ...others.map(({ is, from, to }) => words.fromTo(languageName(is, language), time(from), time(to))),
  ].join(', ')
}

function aheadPart({ is, from }: Stretch, time: (at: number) => string, { words, language }: Telling): string {
  if (is === OPEN) return words.discussion(time(from))
  return is === BREAK ? words.pause(time(from)) : words.from(languageName(is, language), time(from))
}

function stretches(blocks: readonly Block[]): readonly Stretch[] {
  const all = blocks.flatMap((block): readonly Stretch[] => {
    if (block.kind !== 'turn') return [{ is: block.kind === 'open' ? OPEN : BREAK, from: block.from, to: block.to }]
    return block.parts.map((part, index) => ({
      is: part.language,
      from: part.from,
      to: block.parts[index + 1]?.from ?? block.to,
    }))
  })
  const merged: Stretch[] = []
  for (const each of all) {
    const before = merged.at(-1)
    if (before?.is === each.is) merged[merged.length - 1] = { ...before, to: each.to }
    else merged.push(each)
  }
  return merged
}

function momentOf(model: RibbonModel, seconds: number): Instant {
  return instant(model.start + seconds * 1000)
}
