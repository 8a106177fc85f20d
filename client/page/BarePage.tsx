import css from './BarePage.module.css'
import { ConnectionLine } from './connection/ConnectionLine.tsx'
import { LanguageSwitch } from './words/LanguageSwitch.tsx'

/** Before the first picture, and for a link that belongs to nobody: one sentence, never an empty page. */
export function BarePage({ title, sentence }: { readonly title: string; readonly sentence: string | null }) {
  return (
    <main className={css['page']}>
      <p className={css['tools']}>
        <LanguageSwitch />
        <ConnectionLine />
      </p>
      <h1>{title}</h1>
      {sentence === null ? null : <p>{sentence}</p>}
    </main>
  )
}
