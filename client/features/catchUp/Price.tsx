import type { Recovery } from '../../../shared/domain/forecast/recovery.ts'
import { type Instant, milliseconds, NONE } from '../../../shared/domain/time.ts'
import type { CatchUpWords } from '../../../shared/words/en/catchUp.ts'
import { lengthOf, say, sentenceTime } from '../../../shared/words/format.ts'
import { PhaseMark } from '../../page/ui/PhaseMark.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Room } from '../room/useRoom.ts'
import { BoothLoads } from './BoothLoads.tsx'
import css from './CatchUpDialog.module.css'
import { distanceOf, isEmpty, type PriceLine, priceLines } from './choice.ts'
import { useCatchUpWords } from './words.ts'

export interface PriceProps {
  readonly room: Room
  readonly found: Recovery | null
  readonly now: Instant
  /** Why there is nothing to apply. */
  readonly reason: string | null
}

/** The new end, and who loses what: worked out anew each second, as everything else on screen. */
export function Price({ room, found, now, reason }: PriceProps) {
  const words = useCatchUpWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  if (found === null || isEmpty(found)) {
    return (
      <section className={css['price']} aria-label={words.price}>
        <h3>{words.price}</h3>
        <p role="status">{found?.enough ? endSaid(found) : reason}</p>
      </section>
    )
  }
  const lines = priceLines(room.agenda, room.live, found)
  const { slotBy } = found.shortening
  return (
    <section className={css['price']} aria-label={words.price}>
      <h3>{words.price}</h3>
      <p className={css['end']} role="status">
        <b>{endSaid(found)}</b> {found.enough ? words.enough : words.notEnough}
      </p>
      {slotBy === NONE ? null : <p>{words.slotLess(lengthOf(milliseconds(-slotBy)))}</p>}
      {lines.length === 0 ? null : (
        <DataTable className={css['lines']} headings={[words.who, words.was, words.becomes]}>
          <tbody>
            {lines.map((line) => (
              <tr key={line.segment}>
                <th scope="row">
                  {line.number} <bdi>{say(line.whom, language)}</bdi>
                  <Pace line={line} words={words} />
                </th>
                <td>{lengthOf(line.from)}</td>
                <td>
                  <b>{line.to === null ? words.skipped : lengthOf(line.to)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {lines.some((line) => line.tooFast) ? <p className={css['why']}>{words.why}</p> : null}
      <BoothLoads room={room} found={found} now={now} />
    </section>
  )

  function endSaid(from: Recovery): string {
    const distance = distanceOf(from)
    const far =
      distance.is === 'at'
        ? words.inTime
        : distance.is === 'before'
          ? words.before(distance.minutes)
          : words.beyond(distance.minutes)
    return `${words.newEnd(sentenceTime(from.forecast.end, zone, language))}, ${far}.`
  }
}

/** What the text would take; above what can be interpreted with its word and its shape. */
function Pace({ line: { pace, tooFast }, words }: { readonly line: PriceLine; readonly words: CatchUpWords }) {
  if (pace === null) return null
  return (
    <small>
      {words.paceOf(pace)}
      {tooFast ? (
        <>
          {' · '}
          <PhaseMark phase="over" label={words.tooFast} />
        </>
      ) : null}
    </small>
  )
}
