import { useEffect } from 'react'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { readTurn } from '../../../shared/domain/forecast/clockReading.ts'
import { type Instant, later, seconds } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import type { CommonWords } from '../../../shared/words/en/common.ts'
import { countdown, say } from '../../../shared/words/format.ts'
import type { Language } from '../../../shared/words/languages.ts'
import { AFTER_THE_FLIP } from '../connection/clock/beat.ts'
import { useConnection } from '../connection/ShowConnection.tsx'
import type { ConnectionStatus } from '../connection/showStore.ts'
import { turnHolder } from '../floor/holders.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { FaviconFacts } from './favicon.ts'

/** Its drawing comes after the page's own. */
const favicon = () => import('./favicon.ts')

type ShowFavicon = Awaited<ReturnType<typeof favicon>>['showFavicon']

/** The tab carries the time left, the phase and the name, also while it is in the background. */
export function useTab(): void {
  const { store, clock, beat } = useConnection()
  const words = useWords()
  const { language } = useLanguage()
  useEffect(() => {
    let showFavicon: ShowFavicon | 'asked' | null = null
    let sign: FaviconFacts | null = null
    const drawIcon = () => {
      if (typeof showFavicon === 'function') showFavicon(sign)
      if (showFavicon !== null) return
      showFavicon = 'asked'
      favicon().then(
        (loaded) => {
          showFavicon = loaded.showFavicon
          if (drawn) drawIcon()
        },
        // The next drawing asks again.
        () => {
          showFavicon = null
        },
      )
    }
    let drawn = true
    let hidden: ReturnType<typeof setTimeout> | undefined
    const draw = () => {
      clearTimeout(hidden)
      const { live, agenda, connection } = store.getState()
      const now = clock.now()
      document.title = tabTitle({ live, agenda, connection: connection.status, now, language, words })
      sign = live?.turn ? { ...readTurn(live.turn, live, now), lost: connection.status === 'lost' } : null
      drawIcon()
      // The page rests then, its tab does not.
      if (document.visibilityState === 'hidden' && live?.status === 'live') {
        hidden = setTimeout(draw, later(beat.now(), seconds(1)) - now + AFTER_THE_FLIP)
      }
    }
    draw()
    document.addEventListener('visibilitychange', draw)
    const forgetStore = store.subscribe(draw)
    const forgetBeat = beat.subscribe(draw)
    return () => {
      drawn = false
      clearTimeout(hidden)
      document.removeEventListener('visibilitychange', draw)
      forgetStore()
      forgetBeat()
    }
  }, [store, clock, beat, words, language])
}

export interface TabFacts {
  readonly live: Live | null
  readonly agenda: Agenda | null
  readonly connection: ConnectionStatus
  readonly now: Instant
  readonly language: Language
  readonly words: CommonWords
}

/** "3:12 · Marija Todorovska": the time first, because a narrow tab cuts the rest. */
export function tabTitle({ live, agenda, connection, now, language, words }: TabFacts): string {
  if (live === null || agenda === null) return 'Rostrum'
  const title = say(agenda.title, language)
  const parts = live.turn === null ? [status(live, words), title] : [...turnParts(live, agenda, now, language, words)]
  return [...(connection === 'lost' ? [words.tab.noConnection] : []), ...parts]
    .filter((part) => part !== '')
    .join(' · ')
}

function status(live: Live, words: CommonWords): string {
  if (live.status === 'ended') return words.tab.ended
  return live.status === 'unstarted' ? words.tab.unstarted : ''
}

function turnParts(live: Live, agenda: Agenda, now: Instant, language: Language, words: CommonWords): string[] {
  const { turn } = live
  if (turn === null) return []
  const { left, phase } = readTurn(turn, live, now)
  const holder = turnHolder(agenda, turn)
  return [
    left === null ? '' : countdown(left),
    phase === 'held' || phase === 'over' || phase === 'wrapup' ? words.phase[phase] : '',
    holder?.is === 'person' ? holder.name : say(agendaIndex(agenda).slot(turn.slot)?.title, language),
  ]
}
