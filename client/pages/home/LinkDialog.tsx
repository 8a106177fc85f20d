import { Press } from '../../page/ui/Press.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import css from './Home.module.css'
import { useHomeWords } from './homeWords.ts'

interface LinkDialogProps {
  readonly url: string
  readonly name: string
  readonly close: () => void
}

/** The link for a phone that stands in front of the screen. */
export function LinkDialog({ url, name, close }: LinkDialogProps) {
  const words = useHomeWords()
  return (
    <Dialog open onClose={close} title={name} body={null}>
      <QrCode text={url} label={words.qrAlt(name)} className={css['code'] ?? ''} />
      <p className={css['url']}>
        <a href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      </p>
      <p className={css['answers']}>
        <Press onPress={close}>{words.close}</Press>
      </p>
    </Dialog>
  )
}
