import { encode } from 'uqr'

export interface QrDrawing {
  /** Modules along a side, quiet zone included. */
  readonly size: number
  readonly path: string
}

/** One stroke a run of dark modules; the quiet zone of four is part of the code. */
export function qrPath(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .map((row, y) =>
      runsIn(row)
        .map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('')
  return { size, path }
}

function runsIn(row: readonly boolean[]): readonly { readonly x: number; readonly length: number }[] {
  const runs: { x: number; length: number }[] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last !== undefined && last.x + last.length === x) last.length += 1
    else runs.push({ x, length: 1 })
  })
  return runs
}
