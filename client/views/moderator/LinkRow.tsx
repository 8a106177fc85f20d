import { useEffect, useState } from 'react'
import { Press } from '../../ui/Press.tsx'
import { Asking } from './Asking.tsx'
import css from './LinksPanel.module.css'
import type { HandedLink } from './links.ts'
import { Qr } from './Qr.tsx'
import { useModeratorWords } from './words.ts'

export function LinkRow({ link }: { readonly link: HandedLink }) {
  const words = useModeratorWords().links
  const role = words.roles[link.role]
  const name = link.name ?? role
  const [copied, copy] = useCopy(link.url)
  const [shown, setShown] = useState(false)
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
        <Qr text={link.url} label={words.qrAlt(name)} />
        <p className={css['url']}>{link.url}</p>
        <button type="button" className={css['close']} onClick={() => setShown(false)}>
          {words.close}
        </button>
      </Asking>
    </li>
  )
}

/** "Copied" for as long as it takes to read. */
function useCopy(text: string): readonly [boolean, () => void] {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 3000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () => {
    writeClipboard(text).then(setCopied, () => undefined)
  }
  return [copied, copy]
}

/** Over plain http in a local network browsers have no clipboard for pages; the older way still works there. */
async function writeClipboard(text: string): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    await navigator.clipboard.writeText(text)
    return true
  }
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}
