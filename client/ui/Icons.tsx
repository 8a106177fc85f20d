interface Drawing {
  readonly d: string
  readonly filled?: boolean
}

const DRAWINGS = {
  tick: { d: 'M2.5 8.5 6.2 12 13.5 4' },
  cross: { d: 'm3.5 3.5 9 9M12.5 3.5l-9 9' },
  arrow: { d: 'M2 8h12M9 3l5 5-5 5' },
  up: { d: 'M8 14V2M3 7l5-5 5 5' },
  down: { d: 'M8 2v12M3 9l5 5 5-5' },
  back: { d: 'M14 8H2M7 3 2 8l5 5' },
  undo: { d: 'M3 6h7a3.5 3.5 0 0 1 0 7H6M6 2.5 2.5 6 6 9.5' },
  copy: { d: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3' },
  out: { d: 'M6 3H3v10h10v-3M9 3h4v4M13 3 7 9' },
  plus: { d: 'M8 2.5v11M2.5 8h11' },
  minus: { d: 'M2.5 8h11' },
  play: { d: 'M4 2.5v11l9-5.5Z', filled: true },
  pause: { d: 'M3 2.5h3.5v11H3zM9.5 2.5H13v11H9.5z', filled: true },
  more: { d: 'M1.5 6.5h3v3h-3zM6.5 6.5h3v3h-3zM11.5 6.5h3v3h-3z', filled: true },
} as const satisfies Readonly<Record<string, Drawing>>

export type IconName = keyof typeof DRAWINGS

/** A mark beside words, or inside a press with an `aria-label`: it says nothing by itself. Sized by its text. */
export function Icon({ name, size = '1em' }: { readonly name: IconName; readonly size?: string | number }) {
  const { d, filled = false }: Drawing = DRAWINGS[name]
  const ink = filled ? { fill: 'currentColor' } : { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 }
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={d} {...ink} />
    </svg>
  )
}
