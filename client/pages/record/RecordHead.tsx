import type { ShowRecord } from '../../../shared/domain/record/record.ts'
import { capitalised, clockTime, dateIn, say, utcOffset } from '../../../shared/words/format.ts'
import { lateness } from '../../../shared/words/lateness.ts'
import { LatenessLine } from '../../features/room/LatenessLine.tsx'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useWords } from '../../page/words/words.ts'
import css from './RecordHead.module.css'
import { useRecordZone } from './recordZone.ts'
import { BothTexts, BothWords } from './tables/Both.tsx'
import { useRecordWords } from './words.ts'

export function RecordHead({ record, isPresent }: { readonly record: ShowRecord; readonly isPresent: boolean }) {
  const common = useWords()
  const { words } = useRecordWords()
  const { language } = useLanguage()
  const { zone, city } = useRecordZone(record)
  const known = useShow((state) => state.agenda !== null)
  const { planned, startedAt, endedAt, status } = record
  const began = startedAt ?? planned.start
  return (
    <div className={css['head']}>
      <h1>
        <BothTexts text={record.title} />
      </h1>
      <p>
        {capitalised(dateIn(began, zone, language), language)}.{' '}
        {words.zone(say(city, language) || zone, utcOffset(began, zone))}.
      </p>
      <p>
        {isPresent ? words.status[status] : words.runBefore(record.run)}{' '}
        <span className={css['made']}>{words.madeAt(clockTime(record.madeAt, zone, true))}.</span>
      </p>
      <dl className={css['facts']}>
        <div>
          <dt>
            <BothWords pick={(w) => w.planned} />
          </dt>
          <dd>
            {clockTime(planned.start, zone)}–{clockTime(planned.end, zone)}
          </dd>
        </div>
        <div>
          <dt>
            <BothWords pick={(w) => w.actual} />
          </dt>
          <dd>
            {startedAt === null
              ? '–'
              : `${clockTime(startedAt, zone, true)}–${endedAt === null ? '' : clockTime(endedAt, zone, true)}`}
          </dd>
        </div>
        <div>
          <dt>
            <BothWords pick={(w) => w.difference} />
          </dt>
          <dd>
            {isPresent && status === 'live' && known ? <LatenessLine /> : common.lateness(lateness(record.behind))}
          </dd>
        </div>
        {planned.hardEnd === null ? null : (
          <div>
            <dt>
              <BothWords pick={(w) => w.hardEnd} />
            </dt>
            <dd>{clockTime(planned.hardEnd, zone)}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
