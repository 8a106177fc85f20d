import { useEffect, useState } from 'react'
import { browserPlaces, followTab, holdKey } from '../../page/connection/keys.ts'
import { ThemeSwitch } from '../../page/styles/ThemeSwitch.tsx'
import { usePageTheme } from '../../page/styles/theme.ts'
import { useFonts } from '../../page/styles/useFonts.ts'
import { Press } from '../../page/ui/Press.tsx'
import { LanguageSwitch } from '../../page/words/LanguageSwitch.tsx'
import { AddShow } from './AddShow.tsx'
import css from './HomeView.module.css'
import { ShowEntry } from './ShowEntry.tsx'
import { type ShowList, useShows } from './useShows.ts'
import { useHomeWords } from './words.ts'

/** With the admin key every session with its links; without it the sessions' programmes. */
export function HomeView() {
  usePageTheme()
  const words = useHomeWords()
  const [held] = useState(() => holdKey('', 'home', browserPlaces()))
  useEffect(() => followTab(held), [held])
  const list = useShows(held.key)
  const key = list.badKey ? null : held.key
  const answered = list.shows !== null
  useEffect(() => {
    if (list.badKey) held.refused()
    else if (answered) held.accepted()
  }, [held, list.badKey, answered])
  useFonts(answered || list.failed)
  useEffect(() => {
    document.title = words.tab
  }, [words])
  return (
    <div className={css['page']}>
      <header className={css['bar']}>
        <span>Rostrum</span>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className={css['main']}>
        <h1>{words.title}</h1>
        {list.badKey ? (
          <p className={css['warning']} role="status">
            {words.badKey}
          </p>
        ) : null}
        <p className={css['intro']}>{key === null ? words.intro : words.adminIntro}</p>
        <Listed list={list} adminKey={key} />
        {key === null ? (
          <p className={css['enter']}>{words.howToEnter}</p>
        ) : (
          <AddShow adminKey={key} added={list.again} />
        )}
      </main>
    </div>
  )
}

function Listed({ list, adminKey }: { readonly list: ShowList; readonly adminKey: string | null }) {
  const words = useHomeWords()
  const { shows, failed, again } = list
  return (
    <>
      <div role="status">
        {failed ? (
          <p className={css['warning']}>
            {words.failed} <Press onPress={again}>{words.again}</Press>
          </p>
        ) : null}
        {shows === null && !failed ? <p>{words.loading}</p> : null}
      </div>
      {shows?.length === 0 ? <p className={css['empty']}>{adminKey === null ? words.none : words.noneAdmin}</p> : null}
      {shows === null || shows.length === 0 ? null : (
        <ul className={css['shows']}>
          {shows.map((show) => (
            <ShowEntry key={show.show} show={show} adminKey={adminKey} open={shows.length === 1} />
          ))}
        </ul>
      )}
    </>
  )
}
