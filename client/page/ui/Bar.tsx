import { type CSSProperties, useRef } from 'react'
import css from './Bar.module.css'
import { shareLeft, useDrain } from './drain.ts'
import type { PhaseName } from './PhaseMark.tsx'

export interface BarProps {
  /** As of this render, in ms. Render it again about once a second and on every change: it puts itself right. */
  readonly left: number
  readonly limit: number
  /** `false` while held. */
  readonly running: boolean
  readonly phase: PhaseName
}

/** What is left of a turn, draining leftward; full and red when over, hatched and still when held. A picture only. */
export function Bar({ left, limit, running, phase }: BarProps) {
  const still = !running || phase === 'over'
  return (
    <div className={css['bar']} data-phase={phase} aria-hidden="true">
      {still ? <Still share={phase === 'over' ? 1 : shareLeft(left, limit)} /> : <Draining left={left} limit={limit} />}
    </div>
  )
}

/** Cut rather than scaled, so that the hatching keeps its slant. */
function Still({ share }: { readonly share: number }) {
  const cut: CSSProperties & { readonly '--gone': string } = { '--gone': `${(1 - share) * 100}%` }
  return <div data-still style={cut} />
}

function Draining({ left, limit }: { readonly left: number; readonly limit: number }) {
  const rest = useRef<HTMLDivElement>(null)
  useDrain(rest, { left, limit, running: true })
  return <div ref={rest} />
}

/** The same as a whole field behind its content: the field is the clock. Give it the size and tones of its parent. */
export function DrainingField({
  left,
  limit,
  running,
  className,
}: Omit<BarProps, 'phase'> & { readonly className?: string }) {
  const rest = useRef<HTMLDivElement>(null)
  useDrain(rest, { left, limit, running })
  return (
    <div
      ref={rest}
      className={className === undefined ? css['field'] : `${css['field']} ${className}`}
      aria-hidden="true"
    />
  )
}
