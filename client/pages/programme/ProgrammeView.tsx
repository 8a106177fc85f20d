import { Suspense } from 'react'
import { say } from '../../../shared/words/format.ts'
import { ConnectionLine } from '../../page/connection/ConnectionLine.tsx'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { onDemand, useOnce } from '../../page/onDemand.ts'
import { Ribbon } from '../../page/ribbon/Ribbon.tsx'
import { useTab } from '../../page/tab/useTab.ts'
import { useLanguage } from '../../page/words/language.ts'
import { AgendaSection } from './agenda/AgendaSection.tsx'
import { Front } from './Front.tsx'
import { InterfaceLanguageChoice } from './InterfaceLanguageChoice.tsx'
import { NextBox } from './NextBox.tsx'
import { NowBox } from './NowBox.tsx'
import css from './ProgrammeView.module.css'
import { useProgrammeWords } from './words.ts'

const PublicLine = onDemand(() => import('./PublicLine.tsx').then((module) => module.PublicLine))

/** A printed programme that happens to be alive: for everybody, without a key. */
export function ProgrammeView() {
  useTab()
  const words = useProgrammeWords()
  const { language } = useLanguage()
  const agenda = useShow((state) => state.agenda)
  const live = useShow((state) => state.live)
  const told = useOnce((live?.messages.length ?? 0) > 0)
  return (
    <div className={css['page']}>
      <header className={css['bar']}>
        <bdi>{say(agenda?.organiser, language)}</bdi>
        <InterfaceLanguageChoice />
        <ConnectionLine />
      </header>
      {agenda === null || live === null ? (
        <main className={css['waiting']}>
          <h1>{words.public}</h1>
          <p>{words.waiting}</p>
        </main>
      ) : (
        <main className={css['main']}>
          <div className={css['told']}>
            {told ? (
              <Suspense>
                <PublicLine />
              </Suspense>
            ) : null}
          </div>
          <div className={css['columns']}>
            <Front agenda={agenda} course={live} />
            <NowBox agenda={agenda} live={live} />
            <NextBox agenda={agenda} course={live} />
            <AgendaSection agenda={agenda} course={live} />
          </div>
          <div className={css['ribbon']}>
            <Ribbon />
          </div>
        </main>
      )}
    </div>
  )
}
