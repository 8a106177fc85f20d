import type { CommonWords } from '../../../shared/words/en/common.ts'
import css from './PhaseMark.module.css'

/** How a clock stands, as it is worded. */
export type PhaseName = keyof CommonWords['phase']

const SHAPES: Readonly<Record<PhaseName, string>> = {
  ontime: 'M10 .5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19Z',
  wrapup: 'M10 1 20 19H0Z',
  over: 'M1 1h18v18H1Z',
  held: 'M2 1h6v18H2ZM12 1h6v18h-6Z',
  open: 'M10 .5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19Zm0 3a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
}

export interface PhaseMarkProps {
  readonly phase: PhaseName
  /** The word; it sets the size, and the shape follows. */
  readonly label: string
  /** On a full-bleed field the field has the hue, and the mark keeps the field's own tone. */
  readonly plain?: boolean
}

/** A phase is always a shape and a word; the colour only repeats them. */
export function PhaseMark({ phase, label, plain = false }: PhaseMarkProps) {
  return (
    <span className={css['mark']} data-phase={phase} data-plain={plain || undefined}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={SHAPES[phase]} fillRule="evenodd" />
      </svg>
      {label}
    </span>
  )
}
