import { useId, useState } from 'react'
import { MOST_PUBLIC_SCREENS, type Screen } from '../../../shared/protocol/screens.ts'
import { capitalised } from '../../../shared/words/format.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { screenPath } from '../../page/screenPath.ts'
import { useLanguage } from '../../page/words/language.ts'
import { LinkPresses } from './LinkPresses.tsx'
import css from './People.module.css'
import { ScreenLine } from './ScreenLine.tsx'
import { WhosePress } from './WhosePress.tsx'
import { usePeopleWords } from './words.ts'

/** Hundreds may follow the programme; those at hand are the first ones. */
const SHOWN = 8

/** How many follow without a link of their own, and the links for everybody. */
export function PublicScreens({ screens }: { readonly screens: readonly Screen[] }) {
  const words = usePeopleWords()
  const { language } = useLanguage()
  const [id, title] = [useId(), useId()]
  const show = useShow((state) => state.show)
  const [open, setOpen] = useState(false)
  const url = (page: 'programme' | 'stage') => location.origin + screenPath(show, page, null)
  const name = (page: 'programme' | 'stage') => capitalised(words.pages[page], language)
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{words.roles.public}</h2>
      <div className={css['person']} data-presence={screens.length > 0 ? 'here' : 'away'}>
        <WhosePress opens={id} open={open} onOpen={setOpen}>
          <b>{words.publicScreens(screens.length, screens.length >= MOST_PUBLIC_SCREENS)}</b>
          <small>{words.publicHint}</small>
        </WhosePress>
        <div id={id} className={css['details']} hidden={!open}>
          {open ? (
            <>
              <LinkPresses name={name('programme')} url={url('programme')} renew={null} />
              <LinkPresses name={name('stage')} url={url('stage')} renew={null} />
              <ul>
                {screens.slice(0, SHOWN).map((screen) => (
                  <ScreenLine key={screen.id} screen={screen} name={words.roles.public} />
                ))}
              </ul>
              {screens.length > SHOWN ? <p className={css['said']}>{words.more(screens.length - SHOWN)}</p> : null}
            </>
          ) : null}
        </div>
      </div>
    </section>
  )
}
