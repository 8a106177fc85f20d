import type { HandshakeRefusal } from '../../../shared/protocol/messages.ts'
import type { DoorWords } from '../../../shared/words/en/door.ts'
import css from '../../page/Plain.module.css'
import { routeOf } from '../../page/route.ts'
import { screenPath } from '../../page/screenPath.ts'
import { useFonts } from '../../page/styles/useFonts.ts'
import { Press } from '../../page/ui/Press.tsx'
import { LanguageSwitch } from '../../page/words/LanguageSwitch.tsx'
import { useDoorWords } from './words.ts'

export type DoorReason = HandshakeRefusal | 'revoked' | 'no-key' | 'no-page' | 'wrong-page'

/** What stands where a view cannot: what is the matter, and what to do about it. */
export function Door({ reason }: { readonly reason: DoorReason }) {
  const words = useDoorWords()
  useFonts(true)
  const { title, text } = said(reason, words)
  const route = routeOf(window.location.pathname)
  const programme = route.to === 'show' && reason !== 'unknown-show' ? screenPath(route.show, 'programme', null) : null
  return (
    <main className={css['door']} data-reason={reason}>
      <LanguageSwitch />
      <h1>{title}</h1>
      <p>{text}</p>
      <p className={css['ways']}>
        {reason === 'no-page' || reason === 'no-key' || reason === 'wrong-page' ? null : (
          <Press weight="ink" onPress={() => window.location.reload()}>
            {words.reload}
          </Press>
        )}
        {programme === null ? <a href="/">{words.home}</a> : <a href={programme}>{words.programme}</a>}
      </p>
    </main>
  )
}

function said(reason: DoorReason, door: DoorWords): { readonly title: string; readonly text: string } {
  switch (reason) {
    case 'bad-key':
    case 'revoked':
      return { title: door.keyTitle, text: door.key }
    case 'no-key':
      return { title: door.noKeyTitle, text: door.noKey }
    case 'wrong-page':
      return { title: door.wrongTitle, text: door.wrong }
    case 'unknown-show':
      return { title: door.showTitle, text: door.show }
    case 'too-many':
      return { title: door.busyTitle, text: door.busy }
    case 'bad-origin':
      return { title: door.originTitle, text: door.origin }
    case 'wrong-protocol':
      return { title: door.oldTitle, text: door.old }
    case 'no-page':
      return { title: door.pageTitle, text: door.page }
  }
}
