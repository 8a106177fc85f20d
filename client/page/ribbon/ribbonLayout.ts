import { type Instant, instant } from '../../../shared/domain/time.ts'
import type { Block, RibbonModel } from './ribbonModel.ts'

/** What fits, in pixels of the ribbon's measured width. Widths of words are estimates of 12 px condensed type. */
export interface RibbonLayout {
  readonly ticks: readonly Tick[]
  readonly slots: readonly SlotLabel[]
  /** By block key. */
  readonly blocks: Readonly<Record<string, BlockFit>>
  readonly hardEndWords: boolean
  /** Where the mark's time stands, so that it never leaves the ribbon. */
  readonly nowTime: 'start' | 'middle' | 'end'
  readonly spare: boolean
}

interface Tick {
  /** Seconds from the left end of the axis, and the instant that is. */
  readonly at: number
  readonly moment: Instant
}

interface SlotLabel {
  readonly id: string
  readonly show: 'words' | 'number'
}

export interface BlockFit {
  readonly label: BlockLabel
  /** For each switch inside the turn, whether its letters fit behind the cut. */
  readonly cuts: readonly boolean[]
}

/** `small` and `tiny` are letters on ever narrower blocks. */
type BlockLabel = 'name' | 'letters' | 'small' | 'tiny' | 'none'

export interface RibbonTexts {
  /** By slot id. */
  readonly slots: Readonly<Record<string, string>>
  readonly hardEnd: string
  readonly spare: string
  readonly open: string
  readonly pause: string
}

const NAMES_FROM = 92
const LETTERS_FROM = 14
const CUT_LETTERS_FROM = 36
const SLOT_WORDS_FROM = 900
const LABEL = 40
const BETWEEN_LABELS = 80
const STEPS = [60, 300, 900, 1800, 3600, 7200, 14_400, 21_600] as const

export function ribbonLayout(model: RibbonModel, width: number, texts: RibbonTexts): RibbonLayout {
  const px = (seconds: number) => (seconds / model.span) * width
  const hardEndWords = model.hardEnd !== null && px(model.hardEnd) > 420
  return {
    ticks: ticks(model, width, px, hardEndWords ? textWidth(texts.hardEnd) + LABEL : LABEL),
    slots: slotLabels(model, width, px, texts),
    blocks: Object.fromEntries(model.blocks.map((block) => [block.key, blockFit(block, px, texts)])),
    hardEndWords,
    nowTime: nowTime(px(model.now ?? 0), width),
    spare: width >= SLOT_WORDS_FROM && spareFits(model, px, texts),
  }
}

/** An estimate: 12 px at 78–88 % width. */
function textWidth(text: string): number {
  return text.length * 6
}

function nowTime(at: number, width: number): RibbonLayout['nowTime'] {
  if (at < LABEL / 2) return 'start'
  return at > width - LABEL / 2 ? 'end' : 'middle'
}

/** Whole quarters of hours, or fewer: never over the now-mark, the hard end or one another. */
function ticks(
  model: RibbonModel,
  width: number,
  px: (seconds: number) => number,
  hardEndLabel: number,
): readonly Tick[] {
  const step = STEPS.find((each) => px(each) >= BETWEEN_LABELS) ?? 86_400
  const first = Math.ceil(model.start / 1000 / step) * step - model.start / 1000
  const now = model.now === null ? null : px(model.now)
  const hardEnd = model.hardEnd === null ? null : px(model.hardEnd)
  const shown: Tick[] = []
  for (let at = first; at < model.span; at += step) {
    const [left, right] = [px(at), px(at) + LABEL]
    if (right > width) break
    if (now !== null && right > Math.min(now - 22, width - 44) && left < Math.max(now + 26, 46)) continue
    if (hardEnd !== null && right > hardEnd - 14 - hardEndLabel && left < hardEnd + 14) continue
    shown.push({ at, moment: instant(model.start + at * 1000) })
  }
  return shown
}

/** Words from 900 px, where they fit before the next slot; else numbers; a number that would touch the last is left out. */
function slotLabels(
  model: RibbonModel,
  width: number,
  px: (seconds: number) => number,
  texts: RibbonTexts,
): readonly SlotLabel[] {
  const marks = [...model.slots].sort((a, b) => a.at - b.at)
  let free = Number.NEGATIVE_INFINITY
  return marks.flatMap((mark, index): readonly SlotLabel[] => {
    const left = px(mark.at)
    if (left < free) return []
    const next = marks[index + 1]
    const room = (next === undefined ? width : px(next.at)) - left
    const words =
      width >= SLOT_WORDS_FROM && textWidth(`${mark.number} ${texts.slots[mark.id] ?? ''}`) * 0.86 + 8 <= room
    free = left + (words ? 0 : 16)
    return [{ id: mark.id, show: words ? 'words' : 'number' }]
  })
}

function blockFit(block: Block, px: (seconds: number) => number, texts: RibbonTexts): BlockFit {
  const [, ...changes] = block.parts
  const ends = [...changes.map((part) => part.from), block.to]
  const widths = ends.map((end, index) => px(end - (block.parts[index]?.from ?? block.from)))
  // The slant takes its share of both sides.
  const cuts = widths.slice(1).map((wide) => wide >= CUT_LETTERS_FROM)
  // Where the floor is, the language of this moment goes before the one it followed.
  if (block.when === 'now' && cuts.includes(false)) {
    return { label: blockLabel(block, px(block.to - block.from), true, texts), cuts: cuts.map(() => false) }
  }
  const first = (widths[0] ?? px(block.to - block.from)) - (changes.length > 0 ? 8 : 0)
  return { label: blockLabel(block, first, changes.length > 0, texts), cuts }
}

function blockLabel(block: Block, wide: number, cut: boolean, texts: RibbonTexts): BlockLabel {
  const text = block.kind === 'open' ? texts.open : block.kind === 'break' ? texts.pause : (block.name ?? '')
  if (wide >= NAMES_FROM && !cut && text !== '') {
    const letters = block.parts.length === 0 ? 12 : 40
    if (textWidth(text) + letters <= wide) return 'name'
  }
  if (block.parts.length === 0 || wide < LETTERS_FROM) return 'none'
  return wide <= 20 ? 'tiny' : wide <= 34 ? 'small' : 'letters'
}

function spareFits(model: RibbonModel, px: (seconds: number) => number, texts: RibbonTexts): boolean {
  if (model.hardEnd === null || texts.spare === '') return false
  return px(model.hardEnd - model.end) >= textWidth(texts.spare) + 24
}
