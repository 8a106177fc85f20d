import { capitalised, clockTime, sentenceTime } from '../../../../shared/words/format.ts'
import { useControls } from '../../../features/controls/controls.ts'
import { RefusalLine } from '../../../features/controls/RefusalLine.tsx'
import { presserName } from '../../../features/controls/refusalWords.ts'
import { useRefusal } from '../../../features/controls/useRefusal.ts'
import { useSaidDone } from '../../../features/done/UndoPanel.tsx'
import { PapersPress } from '../../../features/papers/PapersPress.tsx'
import { useNoConnection } from '../../../features/pressing/useNoConnection.ts'
import type { Room } from '../../../features/room/useRoom.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { useShownZone } from '../../../page/useShownZone.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useModeratorWords } from '../words.ts'
import css from './ShowPanel.module.css'

export interface ShowPanelProps {
  readonly room: Room
  readonly record: string
  readonly onAgenda: () => void
  readonly onCatchUp: () => void
  readonly onEnd: () => void
  readonly onReset: () => void
  readonly onKeys: () => void
}

/** The show as a whole: its agenda, catching up, ending it, going back to the start, and what was pressed. */
export function ShowPanel({ room, record, onAgenda, onCatchUp, onEnd, onReset, onKeys }: ShowPanelProps) {
  const words = useModeratorWords()
  const controls = useControls()
  const noConnection = useNoConnection()
  const zone = useShownZone()
  const { language } = useLanguage()
  const said = useSaidDone(room)
  const refusal = useRefusal(room, 'show')
  const { agenda, live } = room
  return (
    <div className={css['panel']}>
      <section aria-labelledby="show-control">
        <h2 id="show-control">{words.show.control}</h2>
        {live.startedAt === null ? null : <p>{words.show.started(sentenceTime(live.startedAt, zone, language))}</p>}
        <div className={css['presses']}>
          <Press onPress={onAgenda} data-keeps-focus="">
            {words.show.agenda}
          </Press>
          <PapersPress agenda={agenda} on={live.turn?.segment ?? null}>
            {words.show.papers}
          </PapersPress>
          {live.status === 'live' ? (
            <Press onPress={onCatchUp} data-keeps-focus="">
              {words.show.catchUp}
            </Press>
          ) : null}
          {live.status === 'live' ? (
            <Press state={controls.end.state} disabledReason={noConnection} onPress={onEnd}>
              {words.end.press}
            </Press>
          ) : null}
          {live.status === 'unstarted' ? null : (
            <Press state={controls.reset.state} disabledReason={noConnection} onPress={onReset}>
              {words.reset.press}
            </Press>
          )}
          <Press onPress={onKeys} hint="?">
            {words.keys.press}
          </Press>
        </div>
        {live.status === 'unstarted' ? null : <p>{words.reset.about}</p>}
        {refusal === null ? null : <RefusalLine {...refusal} />}
        {live.status === 'unstarted' ? null : <a href={record}>{words.show.record}</a>}
      </section>
      <section aria-labelledby="last-presses">
        <h2 id="last-presses">{words.show.presses}</h2>
        {live.undo.length === 0 ? <p>{words.show.none}</p> : null}
        <ol>
          {live.undo.map((line) => (
            <li key={line.revision}>
              <span>{clockTime(line.at, zone, true)}</span>
              <span>
                {capitalised(said(line), language)}
                <small>{presserName(agenda, line.by, words.show.by)}</small>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
