import { Dialog, DialogPresses } from '../../../ui/dialog/Dialog.tsx'
import { DialogPress } from '../../../ui/dialog/DialogPress.tsx'
import { useModeratorWords } from '../words.ts'
import css from './KeysDialog.module.css'

export interface KeysDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly enabled: boolean
  readonly onEnable: (enabled: boolean) => void
}

/** All keys, and the switch for all of them. */
export function KeysDialog({ open, onClose, enabled, onEnable }: KeysDialogProps) {
  const words = useModeratorWords().keys
  return (
    <Dialog open={open} onClose={onClose} title={words.title} body={words.about}>
      <dl className={css['keys']}>
        {words.list.map(([key, does]) => (
          <div key={key} className={css['entry']}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={css['switch']} role="status">
        {enabled ? words.on : words.off}
      </p>
      <DialogPresses>
        <DialogPress onPress={() => onEnable(!enabled)}>{enabled ? words.turnOff : words.turnOn}</DialogPress>
        <DialogPress weight="ink" onPress={onClose}>
          {words.close}
        </DialogPress>
      </DialogPresses>
    </Dialog>
  )
}
