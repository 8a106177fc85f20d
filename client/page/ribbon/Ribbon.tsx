import { instant, seconds } from '../../../shared/domain/time.ts'
import { clockTime, say } from '../../../shared/words/format.ts'
import { useNow } from '../connection/clock/useNow.ts'
import { useShow } from '../connection/ShowConnection.tsx'
import { useForecast } from '../useForecast.ts'
import { useShownZone } from '../useShownZone.ts'
import { useLanguage } from '../words/language.ts'
import { RibbonPicture } from './RibbonPicture.tsx'
import { ribbonModel } from './ribbonModel.ts'
import { ribbonSentence } from './ribbonSentence.ts'
import { useRibbonWords } from './words.ts'

export interface RibbonProps {
  /** `slim` has a lower band and no slots under it. */
  readonly size?: 'full' | 'slim'
}

/**
 * The language ribbon: the whole session as one band of turns, wired to the show. It stands on `--ground`; on another
 * ground the parent sets `--ribbon-ground`. Nothing before the first picture, at its full height all the same.
 */
export function Ribbon({ size = 'full' }: RibbonProps) {
  const words = useRibbonWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const forecast = useForecast()
  const live = useShow((state) => state.live)
  const agenda = useShow((state) => state.agenda)
  const timer = live?.turn?.timer
  // Less than a pixel of a meeting, and a whole part of every last fifth of a turn: aligned to the clock of the turn, its
  // phase changes with its digits.
  const now = useNow(seconds(3), timer?.status === 'running' ? timer.endsAt : null)
  if (agenda === null || live === null || forecast === null) return <EmptyRibbon size={size} />
  const model = ribbonModel(agenda, live, forecast, live.queue.requests, now)
  const time = (moment: number) => clockTime(instant(moment), zone)
  const spare = model.hardEnd === null || live.status === 'ended' ? 0 : Math.floor((model.hardEnd - model.end) / 60)
  const over = model.beyond === null ? 0 : Math.floor((model.beyond.to - model.beyond.from) / 60)
  return (
    <RibbonPicture
      model={model}
      size={size}
      sentence={ribbonSentence(model, live, { words, language, zone })}
      texts={{
        slots: Object.fromEntries(agenda.slots.map((slot) => [slot.id, say(slot.short ?? slot.title, language)])),
        hardEnd: words.hardEnd,
        spare: spare > 0 ? words.spare(spare) : '',
        open: words.open,
        pause: words.break,
      }}
      past={words.past(clockTime(forecast.end, zone), over)}
      time={time}
    />
  )
}

function EmptyRibbon({ size }: { readonly size: 'full' | 'slim' }) {
  return (
    <RibbonPicture
      model={{ start: instant(0), span: 1, now: null, blocks: [], slots: [], end: 0, hardEnd: null, beyond: null }}
      size={size}
      sentence=""
      texts={{ slots: {}, hardEnd: '', spare: '', open: '', pause: '' }}
      past=""
      time={() => ''}
    />
  )
}
