import { useEffect, useRef } from 'react'
import type { PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import { useControl } from '../../../page/connection/presses/useControl.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { TOO_SOON } from '../../../page/ui/pressTimes.ts'
import { RefusalNote } from '../asking/RefusalNote.tsx'
import { useSpeakerWords } from '../words.ts'
import css from './ReadyPress.module.css'

/** [I'm ready], and its undoing, in one place: what is said of it stands where the button was. */
export function ReadyPress({ me, ready }: { readonly me: PersonId; readonly ready: boolean }) {
  const words = useSpeakerWords().ask
  const { press, state, refused } = useControl()
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  const shown = useRef(ready)
  useEffect(() => {
    if (shown.current === ready) return
    shown.current = ready
    changedAt.current = performance.now()
  }, [ready])
  return (
    <div className={css['ready']} data-ready={ready || undefined}>
      <p role="status">{refused === null ? ready ? words.ready.said : '' : <RefusalNote refused={refused} />}</p>
      <Press
        className={css['press'] ?? ''}
        weight={ready ? 'plain' : 'ink'}
        state={state}
        onPress={() => {
          if (performance.now() - changedAt.current < TOO_SOON) return
          void press({ type: 'SetReady', person: me, ready: !ready })
        }}
      >
        {ready ? words.ready.notYet : words.ready.press}
      </Press>
    </div>
  )
}
