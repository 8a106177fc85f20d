import { clockTime, say, utcOffset } from '../../../shared/words/format.ts'
import { useBeat } from '../../page/connection/clock/useNow.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import css from '../../page/Head.module.css'
import { useLanguage } from '../../page/words/language.ts'

export interface ShowClocksProps {
  /** How many of the agenda's zones; all of them by default. */
  readonly most?: number
  /** The first clock with its seconds. */
  readonly withSeconds?: boolean
  /** The city's UTC offset after it. */
  readonly withOffset?: boolean
}

/** The time in each city of the agenda, on the server's clock: "15:11:23 Geneva UTC+2". */
export function ShowClocks({
  most = Number.POSITIVE_INFINITY,
  withSeconds = true,
  withOffset = true,
}: ShowClocksProps) {
  const { language } = useLanguage()
  const zones = useShow((state) => state.agenda?.zones ?? null)
  if (zones === null) return null
  return (
    <ul className={css['clocks']}>
      {zones.slice(0, most).map(({ zone, city }, index) => (
        <li key={zone}>
          <Clock zone={zone} withSeconds={withSeconds && index === 0} /> <span>{say(city, language)}</span>
          {withOffset ? <Offset zone={zone} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Clock({ zone, withSeconds }: { readonly zone: string; readonly withSeconds: boolean }) {
  return <b>{useBeat((now) => clockTime(now, zone, withSeconds))}</b>
}

function Offset({ zone }: { readonly zone: string }) {
  return <small>{useBeat((now) => utcOffset(now, zone))}</small>
}
