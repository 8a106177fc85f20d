import { useEffect, useState } from 'react'
import type { PageName } from '../../../shared/protocol/pages.ts'
import { pagesOf } from '../../../shared/protocol/pages.ts'
import type { Screen } from '../../../shared/protocol/screens.ts'
import { capitalised, clockTime } from '../../../shared/words/format.ts'
import type { ApiAnswer } from '../../api/api.ts'
import { notDone } from '../../api/notDone.ts'
import { callScreen } from '../../api/showApi.ts'
import { useKey, useShow } from '../../page/connection/ShowConnection.tsx'
import { Press, type PressState } from '../../page/ui/Press.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useWords } from '../../page/words/words.ts'
import css from './People.module.css'
import { delayIs } from './roster.ts'
import { usePeopleWords } from './words.ts'

/** One connected page: since when, how well it is reached, and what can be asked of it. */
export function ScreenLine({ screen, name }: { readonly screen: Screen; readonly name: string }) {
  const words = usePeopleWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const calling = useCalling(screen.id)
  const { view, since, delay, stale, role } = screen
  const is = delayIs(delay)
  const heard = delay === null || is === 'unknown' ? words.delay.unknown : words.delay[is](Math.round(delay))
  return (
    <li className={css['screen']} data-stale={stale || undefined}>
      <p>
        <b>{capitalised(words.pages[view], language)}</b>{' '}
        {[words.since(clockTime(since, zone)), stale ? words.stale : heard].join(' · ')}
      </p>
      <div className={css['presses']}>
        <Press
          state={calling.stateOf('identify')}
          aria-label={words.identifyOf(name)}
          onPress={() => calling.call('identify')}
        >
          {words.identify}
        </Press>
        {pagesOf(role)
          .filter((page) => page !== view)
          .map((page) => (
            <Press
              key={page}
              state={calling.stateOf(page)}
              aria-label={words.showPageOf(words.pages[page], name)}
              onPress={() => calling.call(page)}
            >
              {words.showPage(words.pages[page])}
            </Press>
          ))}
      </div>
      <p className={css['outcome']} role="status">
        {calling.said}
      </p>
    </li>
  )
}

type Asked = 'identify' | PageName

interface Calling {
  readonly call: (asked: Asked) => void
  readonly stateOf: (asked: Asked) => PressState
  readonly said: string
}

const SAID_FOR = 6_000

function useCalling(screen: string): Calling {
  const words = usePeopleWords()
  const common = useWords()
  const show = useShow((state) => state.show)
  const key = useKey()
  const [last, setLast] = useState<{ readonly asked: Asked; readonly answer: ApiAnswer | null } | null>(null)
  useEffect(() => {
    if (!last?.answer) return
    const timer = setTimeout(() => setLast(null), SAID_FOR)
    return () => clearTimeout(timer)
  }, [last])
  const call = (asked: Asked) => {
    if (last?.answer === null) return
    setLast({ asked, answer: null })
    void callScreen(show, screen, asked, key).then((answer) => setLast({ asked, answer }))
  }
  const stateOf = (asked: Asked) => {
    if (last?.asked !== asked || last.answer?.ok === true) return 'rest'
    return last.answer === null ? 'sent' : 'refused'
  }
  const said = () => {
    if (!last?.answer) return ''
    if (!last.answer.ok) return notDone(last.answer, common)
    return last.asked === 'identify' ? words.identified : words.sentThere
  }
  return { call, stateOf, said: said() }
}
