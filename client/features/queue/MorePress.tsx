import { Press } from '../../page/ui/Press.tsx'
import { useQueueWords } from '../../words/queue.ts'
import css from './Request.module.css'
import type { Opened } from './request/useOpened.ts'

/** Fetches what is not told of a request far down a list; nothing once it is there. */
export function MorePress({ opened, name }: { readonly opened: Opened; readonly name: string }) {
  const words = useQueueWords().row
  const { state, open } = opened
  if (state === 'whole') return null
  return (
    <Press
      weight="bare"
      className={css['more'] ?? ''}
      aria-label={state === 'failed' ? undefined : words.moreOf(name)}
      state={state === 'asking' ? 'sent' : 'rest'}
      onPress={() => void open()}
    >
      {state === 'failed' ? words.moreFailed : words.more}
    </Press>
  )
}
