import { useModeratorWords } from '../../../features/acts/words.ts'
import css from '../../../ui/Dialog.module.css'
import { Dialog } from '../../../ui/Dialog.tsx'

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
      <p className={css['body']} role="status">
        {enabled ? words.on : words.off}
      </p>
      <div className={css['acts']}>
        <button type="button" className={css['plain']} onClick={() => onEnable(!enabled)}>
          {enabled ? words.turnOff : words.turnOn}
        </button>
        <button type="button" className={css['ink']} onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Dialog>
  )
}
