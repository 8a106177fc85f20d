import css from './ConnectionPlate.module.css'

export interface ConnectionPlateProps {
  readonly status: 'connecting' | 'live' | 'late' | 'lost' | 'caught-up' | 'unsaved'
  readonly text: string
}

/** The connection's state: a shape and words, never only a dot. Lost, it is reversed and the view's top edge is hatched. */
export function ConnectionPlate({ status, text }: ConnectionPlateProps) {
  const up = status === 'live' || status === 'caught-up' || status === 'late'
  const ring = up || status === 'unsaved'
  return (
    <span className={css['plate']} data-connection={status}>
      <svg viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
        <circle cx="7" cy="7" r="5.6" strokeDasharray={ring ? undefined : '2.6 2'} />
        {up ? <circle cx="7" cy="7" r="2.6" fill="currentColor" stroke="none" /> : null}
        {status === 'lost' ? <path d="m2.5 11.5 9-9" /> : null}
        {status === 'unsaved' ? <path d="M4 7h6" /> : null}
      </svg>
      {text}
    </span>
  )
}
