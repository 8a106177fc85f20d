import { Fragment } from 'react'
import css from './Digits.module.css'
import type { PhaseName } from './PhaseMark.tsx'

export interface DigitsProps {
  /** `3:12`, `+0:42`, `1:05:09`. */
  readonly text: string
  /** Over is drawn in its hue. */
  readonly phase?: PhaseName
  readonly className?: string
}

/** A large figure: tabular, its colon raised to the middle of the digits, its plus at half size. */
export function Digits({ text, phase, className }: DigitsProps) {
  const over = text.startsWith('+')
  const parts = text.slice(over ? 1 : 0).split(':')
  return (
    <span
      className={className === undefined ? css['digits'] : `${css['digits']} ${className}`}
      data-phase={phase}
      data-length={text.length}
    >
      {over ? <em>+</em> : null}
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a figure keep their places
        <Fragment key={index}>
          {index === 0 ? null : <i>:</i>}
          {part}
        </Fragment>
      ))}
    </span>
  )
}
