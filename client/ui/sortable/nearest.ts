export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Which span a height is over, or nearest to, and on which half of it; `null` of none. All in px. */
export function nearest(
  spans: readonly Extent[],
  y: number,
): { readonly index: number; readonly side: 'above' | 'below' } | null {
  const distances = spans.map(({ top, bottom }) => Math.max(top - y, y - bottom, 0))
  const index = distances.indexOf(Math.min(...distances))
  const span = spans[index]
  if (span === undefined) return null
  return { index, side: y > (span.top + span.bottom) / 2 ? 'below' : 'above' }
}
