import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useControls } from '../../features/controls/controls.ts'
import { useRefusal } from '../../features/controls/useRefusal.ts'
import { UndoPanel } from '../../features/done/UndoPanel.tsx'
import { OnNow } from '../../features/floor/OnNow.tsx'
import { useNextPress } from '../../features/next/useNextPress.ts'
import { QueueAnnouncer } from '../../features/queue/QueueAnnouncer.tsx'
import { waitingCount } from '../../features/queue/queueRows.ts'
import { Announcer } from '../../features/room/Announcer.tsx'
import css from '../../features/room/Console.module.css'
import { type Part, Parts } from '../../features/room/Parts.tsx'
import { RoomBar } from '../../features/room/RoomBar.tsx'
import { Settings } from '../../features/room/Settings.tsx'
import type { Room } from '../../features/room/useRoom.ts'
import { RunOfShowPanel } from '../../features/runOfShow/RunOfShowPanel.tsx'
import type { RunRow } from '../../features/runOfShow/rows.ts'
import { SignalsPanel } from '../../features/signals/SignalsPanel.tsx'
import { StartPanel } from '../../features/start/StartPanel.tsx'
import { Ribbon } from '../../page/ribbon/Ribbon.tsx'
import { Press } from '../../page/ui/Press.tsx'
import { useRoomWords } from '../../words/room.ts'
import { KeysDialog } from './keys/KeysDialog.tsx'
import { useDeskKeys } from './keys/useDeskKeys.ts'
import { useKeysSetting } from './keys/useKeys.ts'
import { Dock } from './parts/Dock.tsx'
import { EndDialog } from './parts/EndDialog.tsx'
import { EndedPanel } from './parts/EndedPanel.tsx'
import { FloorLanguage } from './parts/FloorLanguage.tsx'
import { ResetDialog } from './parts/ResetDialog.tsx'
import { type OpenMenu, RowMenu, RowMenuTrigger } from './parts/RowMenu.tsx'
import { rowOffers } from './parts/rowOffers.ts'
import { ShowPanel } from './parts/ShowPanel.tsx'
import { Side, type SideTab } from './Side.tsx'
import { useEditors } from './useEditors.tsx'
import { useModeratorWords } from './words.ts'

const PARTS: readonly Part[] = ['now', 'run', 'queue', 'coming', 'more']

type Asked = 'end' | 'reset' | 'keys' | null

export function Desk({ room, record }: { readonly room: Room; readonly record: string }) {
  const words = useModeratorWords()
  const roomWords = useRoomWords()
  const controls = useControls()
  const { agenda, live } = room
  const nextRef = useRef<HTMLButtonElement>(null)
  const [part, setPart] = useState<Part>('now')
  const [tab, setTab] = useState<SideTab>('queue')
  const [asked, setAsked] = useState<Asked>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const keys = useKeysSetting()
  const turn = live.turn?.id ?? null
  // A choice is for the turn in which it was made.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn is what ends it
  useEffect(() => setChosen(null), [turn])
  const next = useNextPress(room, () => setAsked('end'))
  useDeskKeys({
    room,
    controls,
    onNext: next.press,
    nextRef,
    enabled: keys.enabled,
    chosen,
    onChoose: setChosen,
    onKeys: () => setAsked('keys'),
  })
  const offer = useOffer(live.status, setMenu)
  const editors = useEditors(room)
  const refusal = useRefusal(room, 'everywhere')
  const close = () => setAsked(null)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: after a press by pointer the keyboard goes back to Next
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard keeps its own place
    <div className={css['console']} data-part={part} onClick={(event) => backToNext(event, nextRef.current)}>
      <RoomBar onLate={live.status === 'live' ? editors.openCatchUp : null}>
        <Settings>
          <Press weight="bare" onPress={() => setAsked('keys')}>
            {words.keys.press}
          </Press>
        </Settings>
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
            <RunOfShowPanel room={room} chosen={chosen} offer={offer} />
          </div>
          <section className={css['lit']} aria-label={roomWords.now.title}>
            {live.turn !== null ? (
              <>
                <OnNow agenda={agenda} live={{ ...live, turn: live.turn }} />
                <FloorLanguage room={room} live={{ ...live, turn: live.turn }} />
                <Dock room={room} next={next} chosen={chosen} nextRef={nextRef} onChoose={setChosen} />
              </>
            ) : live.status === 'ended' ? (
              <EndedPanel room={room} record={record} />
            ) : (
              <StartPanel room={room} />
            )}
          </section>
          <aside className={css['side']} aria-label={words.tabs.title}>
            <Side
              room={room}
              tab={tab}
              part={part}
              onTab={setTab}
              show={
                <ShowPanel
                  room={room}
                  record={record}
                  onEnd={() => setAsked('end')}
                  onAgenda={() => editors.openAgenda(null)}
                  onCatchUp={editors.openCatchUp}
                  onReset={() => setAsked('reset')}
                  onKeys={() => setAsked('keys')}
                />
              }
            />
          </aside>
        </div>
        <RowMenu live={live} menu={menu} onClose={() => setMenu(null)} onEdit={editors.openAgenda} nextRef={nextRef} />
      </main>
      <UndoPanel room={room} />
      <Parts
        parts={PARTS}
        part={part}
        counts={{ queue: waitingCount(live) }}
        onChoose={(each) => {
          setPart(each)
          if (each === 'queue' || each === 'coming') setTab(each)
          if (each === 'more' && (tab === 'queue' || tab === 'coming')) setTab('messages')
        }}
      />
      <EndDialog room={room} open={asked === 'end'} onClose={close} />
      <ResetDialog room={room} open={asked === 'reset'} onClose={close} />
      {editors.dialog}
      <KeysDialog open={asked === 'keys'} onClose={close} enabled={keys.enabled} onEnable={keys.enable} />
      <Announcer agenda={agenda} live={live} refusal={refusal?.said ?? null} />
      <QueueAnnouncer room={room} />
    </div>
  )
}

/** The same function as long as the show's status is, so that rows need not be drawn again. */
function useOffer(status: Room['live']['status'], onOpen: (menu: OpenMenu) => void) {
  return useCallback(
    (row: RunRow) => (rowOffers(row, status).length === 0 ? null : <RowMenuTrigger row={row} onOpen={onOpen} />),
    [status, onOpen],
  )
}

/** `detail` counts pointer presses: a press by keyboard keeps its focus. What opened something keeps it too. */
function backToNext(event: MouseEvent<HTMLElement>, next: HTMLButtonElement | null): void {
  const { target, currentTarget } = event
  if (event.detail === 0 || !(target instanceof Element) || !currentTarget.contains(target)) return
  if (
    target.closest(
      'dialog, [aria-haspopup], [popover], [popovertarget], [data-keeps-focus], input, textarea, select',
    ) !== null
  )
    return
  next?.focus({ preventScroll: true })
}
