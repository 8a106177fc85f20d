import { type ReactNode, useId } from 'react'
import { ThemeSwitch } from '../../page/styles/ThemeSwitch.tsx'
import { LanguageSwitch } from '../../page/words/LanguageSwitch.tsx'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { useRoomWords } from '../../words/room.ts'
import css from './Settings.module.css'

/** The reader's own screen: its language, its light, and whatever the view adds. The browser's own popover closes it. */
export function Settings({ children }: { readonly children?: ReactNode }) {
  const words = useRoomWords()
  const id = useId()
  return (
    <>
      <MoreButton className={css['open'] ?? ''} popoverTarget={id} aria-label={words.settings} />
      <div id={id} popover="auto" className={css['panel']}>
        <LanguageSwitch />
        <ThemeSwitch />
        {children}
      </div>
    </>
  )
}
