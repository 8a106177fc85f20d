import { Tabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { Booths } from '../../live/room/Booths.tsx'
import { ComingUp } from '../../live/room/ComingUp.tsx'
import type { Part } from '../../live/room/Parts.tsx'
import type { Room } from '../../live/room/useRoom.ts'
import { LinksPanel } from './LinksPanel.tsx'
import css from './Side.module.css'
import { SlotPanel } from './SlotPanel.tsx'
import { useModeratorWords } from './words.ts'

export type SideTab = 'coming' | 'links' | 'show'

export interface SideProps {
  readonly room: Room
  readonly tab: SideTab
  /** Where the parts stand one at a time, the first tab is a part of its own. */
  readonly part: Part
  readonly onTab: (tab: SideTab) => void
  readonly show: ReactNode
}

/** The slot's clock on top, one of three parts in the middle, the booths at the foot: each keeps its place. */
export function Side({ room, tab, part, onTab, show }: SideProps) {
  const words = useModeratorWords().tabs
  return (
    <>
      <SlotPanel room={room} />
      <Tabs.Root className={css['tabs']} value={tab} onValueChange={(value: SideTab) => onTab(value)}>
        <Tabs.List className={css['list']} data-part={part} aria-label={words.title} data-keeps-focus="">
          <Tabs.Tab className={css['tab']} value="coming">
            {words.coming}
          </Tabs.Tab>
          <Tabs.Tab className={css['tab']} value="links">
            {words.links}
          </Tabs.Tab>
          <Tabs.Tab className={css['tab']} value="show">
            {words.show}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel className={css['panel']} value="coming">
          <ComingUp {...room} most={5} />
        </Tabs.Panel>
        <Tabs.Panel className={css['panel']} value="links">
          <LinksPanel room={room} />
        </Tabs.Panel>
        <Tabs.Panel className={css['panel']} value="show">
          {show}
        </Tabs.Panel>
      </Tabs.Root>
      <Booths {...room} />
    </>
  )
}
