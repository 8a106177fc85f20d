import { LanguageSwitch } from '../../live/LanguageSwitch.tsx'
import { LinkStatus } from '../../live/LinkStatus.tsx'
import css from './Notice.module.css'

/** Before the first picture, and for a link that belongs to nobody: one sentence, never an empty page. */
export function Notice({ title, sentence }: { readonly title: string; readonly sentence: string | null }) {
  return (
    <main className={css['notice']}>
      <p className={css['tools']}>
        <LanguageSwitch />
        <LinkStatus />
      </p>
      <h1>{title}</h1>
      {sentence === null ? null : <p>{sentence}</p>}
    </main>
  )
}
