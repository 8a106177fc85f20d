/** How large and how narrow the figures are drawn in a box, in px and per cent of the width axis. */
export interface Fit {
  readonly size: number
  readonly stretch: number
}

/** Advances of Archivo's tabular figures at weight 600, in em, at both ends of the widths used here. */
const NARROW = { stretch: 62, digit: 0.417, colon: 0.22, plus: 0.486 } as const
const FULL = { stretch: 100, digit: 0.579, colon: 0.336, plus: 0.636 } as const

/** What `Digits` takes back: tracking, the colon's margins, and a plus at half size with a little air. */
const TRACKING = -0.012
const COLON_MARGINS = -0.04
const PLUS_SCALE = 0.5
const PLUS_MARGIN = 0.03

/** The line box of the figures, in em. */
const HEIGHT = 0.74

/**
 * The size is the same for every text of a turn, over its limit too: `widest` is the widest of them. A wide text is paid for with
 * the width axis, a short one gets the width back. Standing above the figures, a plus takes no width.
 */
export function fitDigits(
  text: string,
  widest: string,
  box: { readonly width: number; readonly height: number },
  plusAbove: boolean,
): Fit {
  const roomFor = plusAbove ? widest : `+${widest.replace('+', '')}`
  const size = Math.min(box.height / HEIGHT, box.width / widthOf(roomFor, NARROW, plusAbove))
  const ems = box.width / size
  const narrow = widthOf(text, NARROW, plusAbove)
  const full = widthOf(text, FULL, plusAbove)
  const share = Math.min(1, Math.max(0, (ems - narrow) / (full - narrow)))
  return { size: Math.floor(size), stretch: Math.floor(NARROW.stretch + share * (FULL.stretch - NARROW.stretch)) }
}

function widthOf(text: string, font: typeof NARROW | typeof FULL, plusAbove: boolean): number {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0
  const plus = plusAbove ? 0 : count(/\+/g) * (font.plus * PLUS_SCALE + PLUS_MARGIN)
  const digits = count(/\d/g)
  const colons = count(/:/g)
  return digits * (font.digit + TRACKING) + colons * (font.colon + COLON_MARGINS + TRACKING) + plus
}
