import { useEffect, useState } from 'react'
import type { PageName } from '../../../shared/protocol/pages.ts'
import { useKey, useShow } from '../../page/connection/ShowConnection.tsx'
import { screenPath } from '../../page/screenPath.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useScreenWords } from '../../words/screen.ts'
import css from './ScreenCalls.module.css'

/** How long a screen says which one it is. */
const SAID_FOR = 10_000

/** What a moderator asks of this one screen: to say which it is, or to show another of its pages. */
export function ScreenCalls({ page }: { readonly page: PageName }) {
  const words = useScreenWords()
  const identify = useShow((state) => state.identify)
  const goTo = useShow((state) => state.goTo)
  const show = useShow((state) => state.show)
  const key = useKey()
  const [over, setOver] = useState<typeof identify>(null)
  useEffect(() => {
    if (goTo !== null && goTo !== page) location.assign(screenPath(show, goTo, key))
  }, [goTo, page, show, key])
  useEffect(() => {
    if (identify === null) return
    const timer = setTimeout(() => setOver(identify), identify.at + SAID_FOR - performance.now())
    return () => clearTimeout(timer)
  }, [identify])
  const said = identify === over ? null : identify
  return (
    <div role="status">
      {said === null ? null : (
        // Over everything, open dialogs included, and in nobody's way: it takes no focus and goes by itself.
        <div key={said.at} ref={showOnTop} popover="manual" className={css['plate']} data-keeps-focus="">
          <p>{words.title}</p>
          <b dir="auto">{said.name === '' ? words.nameless : said.name}</b>
          <Press className={css['close'] ?? ''} onPress={() => setOver(said)}>
            {words.close}
          </Press>
        </div>
      )}
    </div>
  )
}

function showOnTop(plate: HTMLElement | null): void {
  plate?.showPopover()
}
