import css from './MessageText.module.css'
import { lengthName, type Wording } from './shownMessages.ts'

/** A text exactly as it was sent: never markup, its spaces and lines kept, in the direction of its own script. */
export function MessageText({ wording, id }: { readonly wording: Wording; readonly id?: string }) {
  return (
    <p
      id={id}
      className={css['text']}
      dir="auto"
      lang={wording.language ?? undefined}
      data-length={lengthName(wording.text)}
    >
      {wording.text}
    </p>
  )
}
