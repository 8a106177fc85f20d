import { between } from '../../../../shared/domain/time.ts'
import { lengthOf, sentenceTime } from '../../../../shared/words/format.ts'
import { lateness } from '../../../../shared/words/lateness.ts'
import type { Room } from '../../../features/room/useRoom.ts'
import { useShownZone } from '../../../page/useShownZone.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useWords } from '../../../page/words/words.ts'
import { useRoomWords } from '../../../words/room.ts'
import css from './EndedPanel.module.css'

/** After the end: from when to when, how it stood to the plan, and the way to the record. */
export function EndedPanel({ room, record }: { readonly room: Room; readonly record: string }) {
  const words = useRoomWords().ended
  const common = useWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const { startedAt, endedAt, past } = room.live
  return (
    <>
      <h2 className={css['title']}>{words.title}</h2>
      {startedAt === null || endedAt === null ? null : (
        <>
          <p className={css['from']}>
            {words.from(sentenceTime(startedAt, zone, language), sentenceTime(endedAt, zone, language))}
          </p>
          <p className={css['facts']}>
            {words.lasted(lengthOf(between(startedAt, endedAt)))} {words.turns(past.count)},{' '}
            {common.lateness(lateness(room.forecast.behind))}.
          </p>
        </>
      )}
      <a className={css['record']} href={record}>
        {words.record}
      </a>
    </>
  )
}
