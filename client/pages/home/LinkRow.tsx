import { useState } from 'react'
import { LinkDialogs } from '../../features/links/LinkDialogs.tsx'
import type { WorkingLink } from '../../features/links/links.ts'
import { Press } from '../../page/ui/Press.tsx'
import { Confirm } from '../../ui/dialog/Confirm.tsx'
import { useLinkWords } from '../../words/links.ts'
import { CopyLink } from './CopyLink.tsx'
import { linkHolder } from './homeShows.ts'
import css from './ShowLinks.module.css'
import { useHomeWords } from './words.ts'

interface LinkRowProps {
  readonly link: WorkingLink
  readonly say: (text: string) => void
  readonly renew: (name: string) => Promise<boolean>
  readonly revoke: (name: string) => Promise<boolean>
}

/** Whose link it is, and what can be done with it. */
export function LinkRow({ link, say, renew, revoke }: LinkRowProps) {
  const words = useHomeWords()
  const linkWords = useLinkWords()
  const [dialog, setDialog] = useState<'qr' | 'renew' | 'revoke' | null>(null)
  const role = linkWords.roles[link.role]
  const own = linkHolder(link)
  const name = own ?? role
  const { url } = link
  const close = () => setDialog(null)
  return (
    <li className={css['row']}>
      <span className={css['whose']}>
        <b dir="auto">{name}</b>
        {link.personName !== null && link.name !== null && link.name !== link.personName ? (
          <small>{link.name}</small>
        ) : null}
      </span>
      <span className={css['presses']}>
        <CopyLink url={url} name={name} say={say} />
        <Press aria-label={linkWords.qrOf(name)} onPress={() => setDialog('qr')}>
          {linkWords.qr}
        </Press>
        <Press weight="bare" aria-label={linkWords.renewOf(name)} onPress={() => setDialog('renew')}>
          {linkWords.renew}
        </Press>
        <Press weight="bare" aria-label={words.revokeOf(name)} onPress={() => setDialog('revoke')}>
          {words.revoke}
        </Press>
      </span>
      <LinkDialogs
        name={name}
        url={url}
        about={null}
        asked={dialog === 'revoke' ? null : dialog}
        onClose={close}
        onRenew={() => renew(name)}
      />
      <Confirm
        open={dialog === 'revoke'}
        title={words.revokeTitle(name)}
        body={words.revokeBody}
        go={words.revokeGo}
        onClose={close}
        onGo={() => revoke(name)}
      />
    </li>
  )
}
