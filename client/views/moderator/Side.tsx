import { Tabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { Booths } from '../../live/room/Booths.tsx'
import { ComingUp } from '../../live/room/ComingUp.tsx'
import desk from '../../live/room/Console.module.css'
import type { Part } from '../../live/room/Parts.tsx'
import { waitingNow } from '../../live/room/request/queueRows.ts'
import { SignalsPanel } from '../../live/room/signals/SignalsPanel.tsx'
import type { Room } from '../../live/room/useRoom.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { MessagesPanel } from './messages/MessagesPanel.tsx'
import { PeoplePanel } from './people/PeoplePanel.tsx'
import { QueuePanel } from './queue/QueuePanel.tsx'
import css from './Side.module.css'
import { SlotPanel } from './SlotPanel.tsx'
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
  const waiting = waitingNow(room.live)
  return (
    <>
      <div className={desk['besideSignals']}>
        <SignalsPanel live={room.live} />
      </div>
      <SlotPanel room={room} />
      <Tabs.Root className={css['tabs']} value={tab} onValueChange={(value: SideTab) => onTab(value)}>
        <Tabs.List className={css['list']} data-part={part} aria-label={words.title} data-keeps-focus="">
          <Tabs.Tab className={css['tab']} value="queue">
            {words.queue}
            {waiting === 0 ? null : (
              <>
                <b aria-hidden="true"> {waiting}</b>
                <VisuallyHidden>, {words.waiting(waiting)}</VisuallyHidden>
              </>
            )}
          </Tabs.Tab>
          <Tabs.Tab className={css['tab']} value="messages">
            {words.messages}
          </Tabs.Tab>
          <Tabs.Tab className={css['tab']} value="people">
            {words.people}
          </Tabs.Tab>
          <Tabs.Tab className={css['tab']} value="show">
            {words.show}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel className={css['panel']} value="coming">
          <ComingUp {...room} most={5} />
        </Tabs.Panel>
        <Tabs.Panel className={css['panel']} value="queue">
          <QueuePanel room={room} />
        </Tabs.Panel>
        <Tabs.Panel className={css['panel']} value="messages">
          <MessagesPanel room={room} />
        </Tabs.Panel>
        <Tabs.Panel className={css['panel']} value="people">
          <PeoplePanel room={room} />
        </Tabs.Panel>
        <Tabs.Panel className={css['panel']} value="show">
          {show}
        </Tabs.Panel>
      </Tabs.Root>
      <Booths {...room} />
    </>
  )
}
