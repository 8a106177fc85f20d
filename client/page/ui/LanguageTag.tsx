import { languageCode } from '../../../shared/domain/agenda/languageCode.ts'
import css from './LanguageTag.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface LanguageTagProps {
  /** `en`; shown as letters, never as a flag. */
  readonly code: string
  /** Ink for what was heard or confirmed, a pencil outline for what is planned. */
  readonly certainty: 'planned' | 'heard'
  /** Said instead of the letters: "French, planned, not confirmed". */
  readonly label: string
  /** Which texture the language has, from 0; the place of the language in the agenda. */
  readonly texture: number
}

export function LanguageTag({ code, certainty, label, texture }: LanguageTagProps) {
  return (
    <span className={css['tag']} data-certainty={certainty} data-texture={texture % 6} data-language={code}>
      <b aria-hidden="true">{languageCode(code)}</b>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  )
}
