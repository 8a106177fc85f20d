import { type ReactNode, useId } from 'react'
import { ADDRESS_LENGTH, LINE_LENGTH } from '../../../shared/domain/agenda/limits.ts'
import css from './PaperForm.module.css'

interface FieldProps {
  readonly label: string
  readonly value: string
  /** The id of the sentence that says what is wrong with it; `null` while nothing is. */
  readonly wrong?: string | null
}

export interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly onChoose: (value: string) => void
}

export function ChoiceField({ label, value, wrong = null, options, onChoose }: ChoiceFieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={value}
          aria-invalid={wrong !== null || undefined}
          aria-describedby={wrong ?? undefined}
          onChange={(event) => onChoose(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export interface LineProps extends FieldProps {
  readonly hint?: string
  readonly type?: 'text' | 'url'
  readonly lang?: string
  readonly onType: (value: string) => void
}

export function Line({ label, value, wrong = null, hint, type = 'text', lang, onType }: LineProps) {
  const about = useId()
  return (
    <Field label={label}>
      {(id) => (
        <>
          {hint === undefined ? null : <small id={about}>{hint}</small>}
          <input
            id={id}
            type={type}
            lang={lang}
            dir="auto"
            maxLength={type === 'url' ? ADDRESS_LENGTH : LINE_LENGTH}
            autoComplete="off"
            aria-invalid={wrong !== null || undefined}
            aria-describedby={wrong ?? (hint === undefined ? undefined : about)}
            value={value}
            onChange={(event) => onType(event.target.value)}
          />
        </>
      )}
    </Field>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
