import { useState } from 'react'
import type { WorkingLink } from '../../features/links/links.ts'
import { Press } from '../../page/ui/Press.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { CopyLink } from './CopyLink.tsx'
import css from './Home.module.css'
import { holderOf } from './homeShows.ts'
import { useHomeWords } from './homeWords.ts'
import { LinkDialog } from './LinkDialog.tsx'

interface LinkRowProps {
  readonly link: WorkingLink
  readonly say: (text: string) => void
  readonly renew: (name: string) => Promise<boolean>
  readonly revoke: (name: string) => Promise<boolean>
}

/** Whose link it is, and what can be done with it. */
export function LinkRow({ link, say, renew, revoke }: LinkRowProps) {
  const words = useHomeWords()
  const [dialog, setDialog] = useState<'qr' | 'renew' | 'revoke' | null>(null)
  const role = words.roles[link.role]
  const own = holderOf(link)
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
      <span className={css['acts']}>
        <CopyLink url={url} name={name} say={say} />
        <Press aria-label={words.qrOf(name)} onPress={() => setDialog('qr')}>
          {words.qr}
        </Press>
        <Press weight="bare" aria-label={words.renewOf(name)} onPress={() => setDialog('renew')}>
          {words.renew}
        </Press>
        <Press weight="bare" aria-label={words.revokeOf(name)} onPress={() => setDialog('revoke')}>
          {words.revoke}
        </Press>
      </span>
      {dialog === 'qr' ? <LinkDialog url={url} name={name} close={close} /> : null}
      <Confirm
        open={dialog === 'renew'}
        title={words.renewTitle(name)}
        body={words.renewBody}
        keep={words.keep}
        go={words.renewGo}
        onClose={close}
        onGo={() => renew(name)}
      />
      <Confirm
        open={dialog === 'revoke'}
        title={words.revokeTitle(name)}
        body={words.revokeBody}
        keep={words.keep}
        go={words.revokeGo}
        onClose={close}
        onGo={() => revoke(name)}
      />
    </li>
  )
}
