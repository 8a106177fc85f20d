import { useState } from 'react'
import { BoothsPanel } from '../../features/booths/BoothsPanel.tsx'
import { ComingUp } from '../../features/floor/ComingUp.tsx'
import { OnNow } from '../../features/floor/OnNow.tsx'
import { PapersPress } from '../../features/papers/PapersPress.tsx'
import { CrewQueue } from '../../features/queue/crew/CrewQueue.tsx'
import { QueueAnnouncer } from '../../features/queue/QueueAnnouncer.tsx'
import { waitingCount } from '../../features/queue/queueRows.ts'
import { Announcer } from '../../features/room/Announcer.tsx'
import css from '../../features/room/Console.module.css'
import { Meeting } from '../../features/room/Meeting.tsx'
import { type Part, Parts } from '../../features/room/Parts.tsx'
import { RoomBar } from '../../features/room/RoomBar.tsx'
import { Settings } from '../../features/room/Settings.tsx'
import { type Room, useRoom } from '../../features/room/useRoom.ts'
import { RunOfShowPanel } from '../../features/runOfShow/RunOfShowPanel.tsx'
import { SignalsPanel } from '../../features/signals/SignalsPanel.tsx'
import { MessageStack } from '../../page/MessageStack.tsx'
import { Ribbon } from '../../page/ribbon/Ribbon.tsx'
import { useTab } from '../../page/tab/useTab.ts'
import { useWakeLock } from '../../page/tab/useWakeLock.ts'
import { useQueueWords } from '../../words/queue.ts'
import { useRoomWords } from '../../words/room.ts'
import { CrewFloor } from './CrewFloor.tsx'
import crew from './CrewView.module.css'
import { useCrewWords } from './words.ts'

const PARTS: readonly Part[] = ['now', 'run', 'queue', 'coming']

/** Whoever helps: reads what the moderator reads, and types in the hands raised elsewhere. */
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
  const queue = useQueueWords()
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
        <div className={css['signals']}>
          <SignalsPanel live={live} brief />
        </div>
        <div className={css['columns']}>
          <div className={css['run']}>
            <RunOfShowPanel room={room} />
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
            <p className={crew['reads']}>
              {own.reads}{' '}
              <PapersPress weight="bare" agenda={agenda} on={live.turn?.segment ?? null}>
                {own.papers}
              </PapersPress>
            </p>
          </section>
          <aside className={css['side']} aria-label={words.parts.title}>
            <div className={css['besideSignals']}>
              <SignalsPanel live={live} />
            </div>
            <div className={crew['parts']} data-part={part}>
              <section className={crew['queue']} aria-labelledby="crew-queue">
                <h2 id="crew-queue" className={crew['heading']}>
                  {queue.title}
                </h2>
                <CrewQueue room={room} />
              </section>
              <section className={crew['coming']} aria-labelledby="coming-up">
                <h2 id="coming-up" className={crew['heading']}>
                  {words.coming.title}
                </h2>
                <ComingUp {...room} most={5} />
                <Meeting agenda={agenda} />
              </section>
            </div>
            <BoothsPanel {...room} />
          </aside>
        </div>
      </main>
      <div className={crew['incoming']}>
        <MessageStack />
      </div>
      <Parts parts={PARTS} part={part} onChoose={setPart} counts={{ queue: waitingCount(live) }} />
      <Announcer agenda={agenda} live={live} />
      <QueueAnnouncer room={room} />
    </div>
  )
}

function CrewIdle({ room }: { readonly room: Room }) {
  const words = useRoomWords()
  return <h2 className={crew['idle']}>{room.live.status === 'ended' ? words.ended.title : words.before.title}</h2>
}
