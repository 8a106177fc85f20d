import { useEffect, useState } from 'react'
import { boothCode } from '../../../shared/domain/agenda/boothCode.ts'
import type { ApiAnswer } from '../../api/api.ts'
import { notDone } from '../../api/notDone.ts'
import { useLinks } from '../../features/links/useLinks.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useWords } from '../../page/words/words.ts'
import { useLinkWords } from '../../words/links.ts'
import { groupsOf, type LinkGroup, linkHolder, revokedOf } from './homeShows.ts'
import { LinkRow } from './LinkRow.tsx'
import { NewLink } from './NewLink.tsx'
import css from './ShowLinks.module.css'
import { useHomeWords } from './words.ts'

/** How long what was done stands over the list, in ms. */
const READING = 8000

interface Said {
  readonly text: string
  /** Why something was not done: until something else is pressed. */
  readonly stays: boolean
}

const NOTHING: Said = { text: '', stays: true }

export function ShowLinks({ show, adminKey }: { readonly show: string; readonly adminKey: string }) {
  const words = useHomeWords()
  const common = useWords()
  const linkWords = useLinkWords()
  const { links, failed, again, renew, revoke, create } = useLinks(show, adminKey, '')
  const [said, setSaid] = useState<Said>(NOTHING)
  useEffect(() => {
    if (said.stays) return
    const timer = setTimeout(() => setSaid(NOTHING), READING)
    return () => clearTimeout(timer)
  }, [said])
  const report = (answer: ApiAnswer, done: string) => {
    setSaid(answer.ok ? { text: done, stays: false } : { text: notDone(answer, common), stays: true })
    return answer.ok
  }
  if (links === null) {
    return (
      <p role="status">
        {failed ? linkWords.failed : linkWords.loading}{' '}
        {failed ? <Press onPress={again}>{linkWords.again}</Press> : null}
      </p>
    )
  }
  const heading = ({ role, booth }: LinkGroup) => (booth === null ? words.groups[role] : words.booth(boothCode(booth)))
  const revoked = revokedOf(links)
  return (
    <>
      <p className={css['about']}>{words.about}</p>
      <p className={css['said']} role="status">
        {said.text}
      </p>
      {groupsOf(links).map((group) => (
        <section key={`${group.role} ${group.booth}`} className={css['group']}>
          <h3>{heading(group)}</h3>
          <ul>
            {group.links.map((link) => (
              <LinkRow
                key={link.id}
                link={link}
                say={(text) => setSaid({ text, stays: false })}
                renew={async (name) => report(await renew(link), linkWords.renewed(name))}
                revoke={async (name) => report(await revoke(link), words.revoked(name))}
              />
            ))}
          </ul>
        </section>
      ))}
      {revoked.length === 0 ? null : (
        <details className={css['revoked']}>
          <summary>{words.revokedLinks(revoked.length)}</summary>
          <ul>
            {revoked.map((link) => {
              const role = linkWords.roles[link.role]
              const name = linkHolder(link) ?? role
              return (
                <li key={link.id} className={css['row']}>
                  <span className={css['whose']}>
                    <b dir="auto">{name}</b> <small>{role}</small>
                  </span>
                  <span className={css['presses']}>
                    <Press
                      aria-label={words.giveNewOf(name)}
                      onPress={() => void renew(link).then((answer) => report(answer, linkWords.renewed(name)))}
                    >
                      {words.giveNew}
                    </Press>
                  </span>
                </li>
              )
            })}
          </ul>
        </details>
      )}
      <NewLink create={async (role, name) => report(await create({ role, name }), words.created(name))} />
    </>
  )
}
