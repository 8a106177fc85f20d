import { useShow } from '../../connection/ShowConnection.tsx'
import css from '../../live/room/Console.module.css'
import { useRoom } from '../../live/room/useRoom.ts'
import { useTab } from '../../live/useTab.ts'
import { useWakeLock } from '../../live/useWakeLock.ts'
import { useRoomWords } from '../../words/room.ts'
import { ActsContext, useAllActs } from './acts.ts'
import { Desk } from './Desk.tsx'

/** The one who runs the session: everything in view, and one press for what comes next. */
export function ModeratorView() {
  const words = useRoomWords()
  const room = useRoom()
  const acts = useAllActs()
  const show = useShow((state) => state.show)
  useTab()
  useWakeLock()
  if (room === null) {
    return (
      <main className={css['waiting']}>
        <h1>{words.loading}</h1>
      </main>
    )
  }
  return (
    <ActsContext value={acts}>
      <Desk room={room} record={`/${encodeURIComponent(show)}/record`} />
    </ActsContext>
  )
}
