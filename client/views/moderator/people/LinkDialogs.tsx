import { QrCode } from '../../../ui/QrCode.tsx'
import { Asking } from '../Asking.tsx'
import dialog from '../Dialog.module.css'
import css from './People.module.css'
import { usePeopleWords } from './words.ts'

export interface LinkDialogsProps {
  readonly name: string
  readonly url: string
  readonly about: string
  readonly asked: 'qr' | 'renew' | null
  readonly onClose: () => void
  readonly onRenew: () => void
}

/** The link for a phone that stands in front of the screen, and the one question before it is replaced. */
export function LinkDialogs({ name, url, about, asked, onClose, onRenew }: LinkDialogsProps) {
  const words = usePeopleWords()
  return (
    <>
      <Asking open={asked === 'qr'} onClose={onClose} title={name} body={about}>
        <QrCode text={url} label={words.qrAlt(name)} className={css['code'] ?? ''} />
        <p className={css['url']}>{url}</p>
        <button type="button" className={dialog['plain']} onClick={onClose}>
          {words.close}
        </button>
      </Asking>
      <Asking open={asked === 'renew'} onClose={onClose} title={words.renewTitle(name)} body={words.renewBody} alert>
        <div className={dialog['acts']}>
          <button type="button" className={dialog['plain']} onClick={onClose}>
            {words.keep}
          </button>
          <button type="button" className={dialog['ink']} onClick={onRenew}>
            {words.renewGo}
          </button>
        </div>
      </Asking>
    </>
  )
}
