import { useId } from 'react'
import css from './EditField.module.css'

export interface TypedFieldProps {
  readonly label: string
  readonly value: string
  /** Why it cannot be read, with the remedy; `null` where it can. What was typed stays. */
  readonly wrong: string | null
  readonly onType: (text: string) => void
}

/** A time or a length that is typed. */
export function TypedField({ label, value, wrong, onType }: TypedFieldProps) {
  const why = useId()
  return (
    <>
      <label>
        {label}
        <input
          data-size="time"
          autoComplete="off"
          value={value}
          aria-invalid={wrong !== null || undefined}
          aria-describedby={why}
          onChange={(event) => onType(event.target.value)}
        />
      </label>
      <p id={why} className={css['wrong']} role="status">
        {wrong}
      </p>
    </>
  )
}
