import type { AgendaEdit } from '../../../../shared/domain/editing/agendaEdit.ts'
import { seconds } from '../../../../shared/domain/time.ts'
import { sentenceTime } from '../../../../shared/words/format.ts'
import { lateness } from '../../../../shared/words/lateness.ts'
import { useNow } from '../../../page/connection/clock/useNow.ts'
import { useShownZone } from '../../../page/useShownZone.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useWords } from '../../../page/words/words.ts'
import { useRoom } from '../../room/useRoom.ts'
import css from '../AgendaDialog.module.css'
import { useAgendaWords } from '../words.ts'
import { afterEdit } from './afterEdit.ts'

/** What a change would do to the end, before it is made. Nothing where the show would refuse it: it says so itself. */
export function Consequence({ edit }: { readonly edit: AgendaEdit }) {
  const words = useAgendaWords()
  const common = useWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const room = useRoom()
  const now = useNow(seconds(1))
  const after = room && afterEdit(room.agenda, room.live, edit, now)
  if (room === null || after === null) return null
  const [from, to] = [sentenceTime(room.forecast.end, zone, language), sentenceTime(after.end, zone, language)]
  const over = after.overHardEnd === null ? 0 : Math.floor(after.overHardEnd / 60_000)
  return (
    <p className={css['consequence']}>
      {from === to ? words.ends(to) : words.endsMove(from, to)}, {common.lateness(lateness(after.behind))}
      {over > 0 ? `, ${words.overHard(over)}` : ''}
    </p>
  )
}
