import { Confirm } from '../../ui/dialog/Confirm.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { DialogPress } from '../../ui/dialog/DialogPress.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { useLinkWords } from '../../words/links.ts'
import css from './Links.module.css'

export interface LinkDialogsProps {
  readonly name: string
  readonly url: string
  /** What whoever has it can do. */
  readonly about: string | null
  readonly asked: 'qr' | 'renew' | null
  readonly onClose: () => void
  readonly onRenew: () => unknown
}

/** The link for a phone that stands in front of the screen, and the one question before it is replaced. */
export function LinkDialogs({ name, url, about, asked, onClose, onRenew }: LinkDialogsProps) {
  const words = useLinkWords()
  return (
    <>
      <Dialog open={asked === 'qr'} onClose={onClose} title={name} body={about}>
        <QrCode text={url} label={words.qrAlt(name)} className={css['code'] ?? ''} />
        <p className={css['url']}>
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        </p>
        <DialogPress onPress={onClose}>{words.close}</DialogPress>
      </Dialog>
      <Confirm
        open={asked === 'renew'}
        title={words.renewTitle(name)}
        body={words.renewBody}
        go={words.renewGo}
        onClose={onClose}
        onGo={onRenew}
      />
    </>
  )
}
