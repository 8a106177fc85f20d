import { ControlsContext, useAllControls } from '../../features/controls/controls.ts'
import css from '../../features/room/Console.module.css'
import { useRoom } from '../../features/room/useRoom.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { screenPath } from '../../page/screenPath.ts'
import { useTab } from '../../page/tab/useTab.ts'
import { useWakeLock } from '../../page/tab/useWakeLock.ts'
import { useRoomWords } from '../../words/room.ts'
import { Desk } from './Desk.tsx'

/**
 * The one who runs the session: everything in view, and one press for what comes next. It does not follow the show
 * itself: its controls stay the same until something is pressed.
 */
export function ModeratorView() {
  const controls = useAllControls()
  return (
    <ControlsContext value={controls}>
      <WholeDesk />
    </ControlsContext>
  )
}

function WholeDesk() {
  const words = useRoomWords()
  const room = useRoom()
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
  return <Desk room={room} record={screenPath(show, 'record', null)} />
}
