import type { Zone } from '../../../shared/domain/agenda/agenda.ts'
import { minutes } from '../../../shared/domain/time.ts'
import { clockTime, say, utcOffset } from '../../../shared/words/format.ts'
import { ConnectionLine } from '../../page/connection/ConnectionLine.tsx'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { LanguageSwitch } from '../../page/words/LanguageSwitch.tsx'
import { useLanguage } from '../../page/words/language.ts'
import css from './PersonScreen.module.css'

/** Whose page this is, and what time it is where they are. */
export function PersonHead({ name, zone }: { readonly name: string; readonly zone: Zone }) {
  return (
    <header className={css['head']}>
      <p className={css['name']}>
        <bdi>{name}</bdi>
      </p>
      <LanguageSwitch />
      <WallClock zone={zone} />
      <ConnectionLine />
    </header>
  )
}

function WallClock({ zone: { zone, city } }: { readonly zone: Zone }) {
  const { language } = useLanguage()
  const now = useNow(minutes(1))
  return (
    <p className={css['wall']}>
      <b>{clockTime(now, zone)}</b> <span>{say(city, language)}</span> <small>{utcOffset(now, zone)}</small>
    </p>
  )
}
