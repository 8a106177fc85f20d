import { useEffect, useState } from 'react'
import { copyText } from '../../ui/copyText.ts'
import { Press } from '../../ui/Press.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Asking } from './Asking.tsx'
import css from './LinksPanel.module.css'
import type { HandedLink } from './links.ts'
import { useModeratorWords } from './words.ts'

export function LinkRow({ link }: { readonly link: HandedLink }) {
  const words = useModeratorWords().links
  const role = words.roles[link.role]
  const name = link.name ?? role
  const [shown, setShown] = useState(false)
  const [copied, copy] = useCopy(link.url, () => setShown(true))
  return (
    <li className={css['link']}>
      <span className={css['whose']} title={name}>
        <b>{name}</b>
        {link.name === null ? null : <small>{role}</small>}
      </span>
      <Press aria-label={words.copyOf(name)} onPress={copy}>
        {copied ? words.copied : words.copy}
      </Press>
      <button type="button" className={css['qr']} aria-label={words.qrOf(name)} onClick={() => setShown(true)}>
        {words.qr}
      </button>
      <Asking open={shown} onClose={() => setShown(false)} title={name} body={words.about}>
        <QrCode text={link.url} label={words.qrAlt(name)} className={css['code'] ?? ''} />
        <p className={css['url']}>{link.url}</p>
        <button type="button" className={css['close']} onClick={() => setShown(false)}>
          {words.close}
        </button>
      </Asking>
    </li>
  )
}

/** "Copied" for as long as it takes to read; `otherwise` shows the link to copy by hand. */
function useCopy(text: string, otherwise: () => void): readonly [boolean, () => void] {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 3000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () => {
    void copyText(text).then((done) => (done ? setCopied(true) : otherwise()))
  }
  return [copied, copy]
}
