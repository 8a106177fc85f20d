import { lazy, Suspense, useCallback, useState } from 'react'
import type { SlotId } from '../../../../shared/domain/agenda/agenda.ts'
import { isOpen, NO_LIST } from '../../../../shared/domain/queue/speakerList.ts'
import { seconds } from '../../../../shared/domain/time.ts'
import type { SeenRequest } from '../../../../shared/protocol/view.ts'
import { useNow } from '../../../page/connection/clock/useNow.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { useQueueWords } from '../../../words/queue.ts'
import { useControls } from '../../controls/controls.ts'
import { RefusalLine } from '../../controls/RefusalLine.tsx'
import { useRefusal } from '../../controls/useRefusal.ts'
import { useNoConnection } from '../../pressing/useNoConnection.ts'
import type { Room } from '../../room/useRoom.ts'
import { ListChoice, ListStatusLine } from '../ListHead.tsx'
import { ListRest } from '../ListRest.tsx'
import { shownList, takesRequests, waitIn } from '../queueRows.ts'
import request from '../Request.module.css'
import { useQueueRows } from '../useQueueRows.ts'
import { AbsentList, UnreachedLists } from './Aside.tsx'
import { headOffers } from './offers.ts'
import queueCss from './Queue.module.css'
import { QueueList } from './QueueList.tsx'
import css from './QueuePanel.module.css'

const RequestDialog = lazy(() =>
  import('../request/RequestDialog.tsx').then((module) => ({ default: module.RequestDialog })),
)
const LimitDialog = lazy(() => import('./LimitDialog.tsx').then((module) => ({ default: module.LimitDialog })))
const CloseDialog = lazy(() => import('./CloseDialog.tsx').then((module) => ({ default: module.CloseDialog })))

type Asked =
  | { readonly is: 'enter' | 'close' }
  | { readonly is: 'edit' | 'limit'; readonly request: SeenRequest }
  | null

/** The list of speakers: who waits, in which order, and every press that gives, calls, moves and limits. */
export function QueuePanel({ room }: { readonly room: Room }) {
  const words = useQueueWords()
  const { agenda, live } = room
  const control = useControls().queue
  const refusal = useRefusal(room, 'list')
  const noConnection = useNoConnection()
  const now = useNow(seconds(5))
  const [chosen, setChosen] = useState<SlotId | null>(null)
  const [asked, setAsked] = useState<Asked>(null)
  const slot = shownList(agenda, live, chosen)
  const rows = useQueueRows(room, slot?.id ?? null)
  const edit = useCallback((each: SeenRequest) => setAsked({ is: 'edit', request: each }), [])
  const limit = useCallback((each: SeenRequest) => setAsked({ is: 'limit', request: each }), [])
  if (slot === null) return <p className={request['empty']}>{words.none}</p>
  const list = live.queue.lists[slot.id] ?? NO_LIST
  const waiting = waitIn(live, slot.id)
  const close = () => setAsked(null)
  return (
    <div className={css['panel']} data-keeps-focus="">
      <div className={css['head']}>
        <ListChoice room={room} slot={slot} onChoose={setChosen} />
        <div className={css['stands']}>
          <ListStatusLine room={room} slot={slot} />
          {headOffers(live, slot, now).map(({ place, says, does, answers }) => (
            <Press
              key={place}
              weight="bare"
              className={queueCss['small'] ?? ''}
              aria-haspopup={'asks' in does ? 'dialog' : undefined}
              state={control.stateOf(({ type }) => answers.includes(type))}
              disabledReason={noConnection}
              onPress={() => ('asks' in does ? setAsked({ is: does.asks }) : void control.press(does))}
            >
              {words.head[says]}
            </Press>
          ))}
        </div>
      </div>
      {waiting === 0 ? (
        <p className={request['empty']}>
          {words.none} {takesRequests(live, slot) && isOpen(list, now) ? <small>{words.noneYet}</small> : null}
        </p>
      ) : null}
      {rows.length === 0 ? null : <QueueList key={slot.id} room={room} rows={rows} onEdit={edit} onLimit={limit} />}
      <ListRest waiting={waiting} told={rows.length} />
      <AbsentList room={room} slot={slot.id} />
      <UnreachedLists room={room} />
      {refusal === null ? null : (
        <div className={css['refused']}>
          <RefusalLine {...refusal} />
        </div>
      )}
      <Suspense fallback={null}>
        {asked?.is === 'enter' || asked?.is === 'edit' ? (
          <RequestDialog
            room={room}
            slot={slot.id}
            request={asked.is === 'edit' ? asked.request : null}
            onClose={close}
          />
        ) : null}
        {asked?.is === 'limit' ? (
          <LimitDialog room={room} request={asked.request} waiting={waiting} onClose={close} />
        ) : null}
        {asked?.is === 'close' ? <CloseDialog slot={slot.id} onClose={close} /> : null}
      </Suspense>
    </div>
  )
}
