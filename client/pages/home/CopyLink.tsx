import { useEffect, useId, useRef } from 'react'
import { useCopy } from '../../features/links/useCopy.ts'
import { Press } from '../../page/ui/Press.tsx'
import { Icon } from '../../ui/Icons.tsx'
import { useLinkWords } from '../../words/links.ts'
import css from './ShowLinks.module.css'
import { useHomeWords } from './words.ts'

interface CopyLinkProps {
  readonly url: string
  readonly name: string
  readonly say: (text: string) => void
}

/** "Copied" for as long as it takes to read; where a page may not copy, the link to be copied by hand. */
export function CopyLink({ url, name, say }: CopyLinkProps) {
  const words = useHomeWords()
  const linkWords = useLinkWords()
  const [state, copy] = useCopy(url)
  return (
    <>
      <Press
        className={css['copy'] ?? ''}
        aria-label={linkWords.copyOf(name)}
        onPress={() => void copy().then((done) => say(done ? words.copiedOf(name) : ''))}
      >
        <Icon name={state === 'copied' ? 'tick' : 'copy'} /> {state === 'copied' ? linkWords.copied : linkWords.copy}
      </Press>
      {state === 'by-hand' ? <ByHand url={url} name={name} /> : null}
    </>
  )
}

function ByHand({ url, name }: { readonly url: string; readonly name: string }) {
  const words = useHomeWords()
  const linkWords = useLinkWords()
  const hint = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <span className={css['byHand']}>
      <input
        ref={field}
        readOnly
        value={url}
        aria-label={linkWords.copyOf(name)}
        aria-describedby={hint}
        onFocus={(event) => event.currentTarget.select()}
      />
      <small id={hint}>{words.copyByHand}</small>
    </span>
  )
}
