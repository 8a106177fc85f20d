import { useState } from 'react'
import { Announcer } from '../../live/room/Announcer.tsx'
import { Booths } from '../../live/room/Booths.tsx'
import { ComingUp } from '../../live/room/ComingUp.tsx'
import css from '../../live/room/Console.module.css'
import { Meeting } from '../../live/room/Meeting.tsx'
import { OnNow } from '../../live/room/OnNow.tsx'
import { type Part, Parts } from '../../live/room/Parts.tsx'
import { RoomBar } from '../../live/room/RoomBar.tsx'
import { RunOfShow } from '../../live/room/RunOfShow.tsx'
import { Settings } from '../../live/room/Settings.tsx'
import { type Room, useRoom } from '../../live/room/useRoom.ts'
import { useTab } from '../../live/useTab.ts'
import { useWakeLock } from '../../live/useWakeLock.ts'
import { Ribbon } from '../../ribbon/Ribbon.tsx'
import { useRoomWords } from '../../words/room.ts'
import { CrewFloor } from './CrewFloor.tsx'
import crew from './CrewView.module.css'
import { useCrewWords } from './words.ts'

const PARTS: readonly Part[] = ['now', 'run', 'coming']

/** Whoever helps: reads what the moderator reads, and presses nothing. */
export function CrewView() {
  const words = useRoomWords()
  const room = useRoom()
  useTab()
  useWakeLock()
  if (room === null) {
    return (
      <main className={css['waiting']}>
        <h1>{words.loading}</h1>
      </main>
    )
  }
  return <CrewDesk room={room} />
}

function CrewDesk({ room }: { readonly room: Room }) {
  const words = useRoomWords()
  const own = useCrewWords()
  const [part, setPart] = useState<Part>('now')
  const { agenda, live } = room
  return (
    <div className={css['console']} data-part={part}>
      <RoomBar>
        <Settings />
      </RoomBar>
      <main className={css['main']}>
        <div className={css['ribbon']}>
          <Ribbon />
        </div>
        <div className={css['columns']}>
          <div className={css['run']}>
            <RunOfShow room={room} />
          </div>
          <section className={css['lit']} aria-label={words.now.title}>
            {live.turn === null ? (
              <CrewIdle room={room} />
            ) : (
              <>
                <OnNow agenda={agenda} live={{ ...live, turn: live.turn }} />
                <CrewFloor turn={live.turn} />
              </>
            )}
            <p className={crew['reads']}>{own.reads}</p>
          </section>
          <aside className={css['side']} aria-labelledby="coming-up">
            <h2 id="coming-up" className={crew['heading']}>
              {words.coming.title}
            </h2>
            <div className={crew['coming']}>
              <div>
                <ComingUp {...room} most={5} />
              </div>
              <Meeting agenda={agenda} />
            </div>
            <Booths {...room} />
          </aside>
        </div>
      </main>
      <Parts parts={PARTS} part={part} onChoose={setPart} />
      <Announcer agenda={agenda} live={live} />
    </div>
  )
}

function CrewIdle({ room }: { readonly room: Room }) {
  const words = useRoomWords()
  return <h2 className={crew['idle']}>{room.live.status === 'ended' ? words.ended.title : words.before.title}</h2>
}
