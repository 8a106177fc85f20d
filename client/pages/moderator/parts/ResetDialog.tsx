import { useEffect, useRef, useState } from 'react'
import { useActs } from '../../../features/acts/acts.ts'
import { useModeratorWords } from '../../../features/acts/words.ts'
import css from '../../../ui/Dialog.module.css'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { AskProps } from './EndDialog.tsx'

/** Resetting cannot be undone, so it asks twice; each question begins on the way out. */
export function ResetDialog({ room, open, onClose }: AskProps) {
  const words = useModeratorWords().reset
  const act = useActs().reset
  const [second, setSecond] = useState(false)
  const out = useRef<HTMLButtonElement>(null)
  // The press that had the focus is gone: the second question, too, begins on the way out.
  useEffect(() => {
    if (second) out.current?.focus()
  }, [second])
  const close = () => {
    setSecond(false)
    onClose()
  }
  const live = room.live.status === 'live' ? `${words.live} ` : ''
  const leave = (
    <button key="leave" ref={out} type="button" className={css['plain']} onClick={close}>
      {words.keep}
    </button>
  )
  return (
    <Dialog
      open={open}
      onClose={close}
      title={second ? words.secondTitle : words.title}
      body={second ? words.secondBody : live + words.body}
      alert
    >
      {/* The second answer stands where the first one did not: two presses in one place never reset. */}
      {second ? (
        <div className={css['acts']}>
          <button
            key="reset"
            type="button"
            className={css['ink']}
            onClick={() => {
              act.press({ type: 'ResetShow' })
              close()
            }}
          >
            {words.second}
          </button>
          {leave}
        </div>
      ) : (
        <div className={css['acts']}>
          {leave}
          <button key="go-on" type="button" className={css['plain']} onClick={() => setSecond(true)}>
            {words.first}
          </button>
        </div>
      )}
    </Dialog>
  )
}
