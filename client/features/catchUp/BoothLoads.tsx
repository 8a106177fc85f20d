import { boothCode } from '../../../shared/domain/agenda/boothCode.ts'
import type { Recovery } from '../../../shared/domain/forecast/recovery.ts'
import { type Duration, type Instant, minutes } from '../../../shared/domain/time.ts'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Room } from '../room/useRoom.ts'
import { boothPrices } from './boothLoad.ts'
import css from './CatchUpDialog.module.css'
import { hasLeft } from './choice.ts'
import { useCatchUpWords } from './words.ts'

export interface BoothLoadsProps {
  readonly room: Room
  readonly found: Recovery
  readonly now: Instant
}

/** What is still before each booth, and what would be: less to do, or less rest. */
export function BoothLoads({ room: { agenda, live, forecast }, found, now }: BoothLoadsProps) {
  const words = useCatchUpWords()
  const prices = boothPrices(agenda, live, forecast, found, live.queue.requests, now)
  if (prices.length === 0) return null
  return (
    <>
      <DataTable className={css['lines']} headings={[words.booths, words.stillWorks, words.withoutRest]}>
        <tbody>
          {prices.map(({ booth, before, after }) => (
            <tr key={booth}>
              <th scope="row">{boothCode(booth)}</th>
              <td>
                <Change from={before.works} to={after.works} />
              </td>
              <td>
                <Change from={before.withoutRest} to={after.withoutRest} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {hasLeft(agenda, live, 'discussion') ? <p className={css['why']}>{words.openCounts}</p> : null}
    </>
  )
}

/** In whole minutes: nobody plans a shift by the second. */
function Change({ from, to }: { readonly from: Duration; readonly to: Duration }) {
  const words = useCatchUpWords()
  const [was, becomes] = [Math.round(from / minutes(1)), Math.round(to / minutes(1))]
  if (was === becomes) return words.minutes(was)
  return (
    <>
      <b aria-hidden="true">{words.changes(was, becomes)}</b>
      <VisuallyHidden>{words.saidChange(was, becomes)}</VisuallyHidden>
    </>
  )
}
