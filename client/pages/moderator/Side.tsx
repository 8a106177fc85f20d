import type { ReactNode } from 'react'
import { BoothsPanel } from '../../features/booths/BoothsPanel.tsx'
import { ComingUp } from '../../features/floor/ComingUp.tsx'
import { MessagesPanel } from '../../features/messages/MessagesPanel.tsx'
import { PeoplePanel } from '../../features/people/PeoplePanel.tsx'
import { QueuePanel } from '../../features/queue/desk/QueuePanel.tsx'
import { waitingCount } from '../../features/queue/queueRows.ts'
import desk from '../../features/room/Console.module.css'
import type { Part } from '../../features/room/Parts.tsx'
import type { Room } from '../../features/room/useRoom.ts'
import { SignalsPanel } from '../../features/signals/SignalsPanel.tsx'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { SlotPanel } from './parts/SlotPanel.tsx'
import { useModeratorWords } from './words.ts'

export type SideTab = 'queue' | 'messages' | 'people' | 'show' | 'coming'

export interface SideProps {
  readonly room: Room
  readonly tab: SideTab
  /** Where the parts stand one at a time, the list and what is coming up are parts of their own. */
  readonly part: Part
  readonly onTab: (tab: SideTab) => void
  readonly show: ReactNode
}

/** The slot's clock on top, one of its parts in the middle, the booths at the foot: each keeps its place. */
export function Side({ room, tab, part, onTab, show }: SideProps) {
  const words = useModeratorWords().tabs
  const waiting = waitingCount(room.live)
  return (
    <>
      <div className={desk['besideSignals']}>
        <SignalsPanel live={room.live} />
      </div>
      <SlotPanel room={room} />
      <Tabs
        label={words.title}
        part={part}
        value={tab}
        onValue={onTab}
        otherwise={<ComingUp {...room} most={5} />}
        tabs={[
          {
            value: 'queue',
            says: (
              <>
                {words.queue}
                {waiting === 0 ? null : (
                  <>
                    <b aria-hidden="true"> {waiting}</b>
                    <VisuallyHidden>, {words.waiting(waiting)}</VisuallyHidden>
                  </>
                )}
              </>
            ),
            panel: <QueuePanel room={room} />,
          },
          { value: 'messages', says: words.messages, panel: <MessagesPanel room={room} /> },
          { value: 'people', says: words.people, panel: <PeoplePanel room={room} /> },
          { value: 'show', says: words.show, panel: show },
        ]}
      />
      <BoothsPanel {...room} />
    </>
  )
}
