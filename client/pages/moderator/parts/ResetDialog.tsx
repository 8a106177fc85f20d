import { useEffect, useRef, useState } from 'react'
import { useControls } from '../../../features/controls/controls.ts'
import { useWords } from '../../../page/words/words.ts'
import { Dialog, DialogPresses } from '../../../ui/dialog/Dialog.tsx'
import { DialogPress } from '../../../ui/dialog/DialogPress.tsx'
import { useModeratorWords } from '../words.ts'
import type { AskProps } from './EndDialog.tsx'

/** Resetting cannot be undone, so it asks twice; each question begins on the way out. */
export function ResetDialog({ room, open, onClose }: AskProps) {
  const words = useModeratorWords().reset
  const common = useWords()
  const control = useControls().reset
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
    <DialogPress key="leave" ref={out} onPress={close}>
      {common.leave}
    </DialogPress>
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
        <DialogPresses>
          <DialogPress
            key="reset"
            weight="ink"
            onPress={() => {
              void control.press({ type: 'ResetShow' })
              close()
            }}
          >
            {words.second}
          </DialogPress>
          {leave}
        </DialogPresses>
      ) : (
        <DialogPresses>
          {leave}
          <DialogPress key="go-on" onPress={() => setSecond(true)}>
            {words.first}
          </DialogPress>
        </DialogPresses>
      )}
    </Dialog>
  )
}
