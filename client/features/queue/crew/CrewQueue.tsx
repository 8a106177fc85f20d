import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Agenda, SlotId } from '../../../../shared/domain/agenda/agenda.ts'
import type { SeenRequest } from '../../../../shared/protocol/view.ts'
import { say } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { useQueueWords } from '../../../words/queue.ts'
import { askerName } from '../../naming/asker.ts'
import { useNoConnection } from '../../pressing/useNoConnection.ts'
import { usePressing } from '../../pressing/usePressing.ts'
import type { Room } from '../../room/useRoom.ts'
import { ListChoice, ListStatusLine } from '../ListHead.tsx'
import { ListRest } from '../ListRest.tsx'
import { MorePress } from '../MorePress.tsx'
import { absentIn, canLeaveList, type QueueRow, shownList, takesRequests, unreached, waitIn } from '../queueRows.ts'
import request from '../Request.module.css'
import { RequestFacts } from '../RequestFacts.tsx'
import { useOpened } from '../request/useOpened.ts'
import { useQueueRows } from '../useQueueRows.ts'
import css from './CrewQueue.module.css'

const RequestDialog = lazy(() =>
  import('../request/RequestDialog.tsx').then((module) => ({ default: module.RequestDialog })),
)

/** The list of speakers as the moderator has it, to read, to type raised hands into, and to take those out again. */
export function CrewQueue({ room }: { readonly room: Room }) {
  const words = useQueueWords()
  const { agenda, live } = room
  const noConnection = useNoConnection()
  const { press, stateOf, said } = usePressing()
  const [chosen, setChosen] = useState<SlotId | null>(null)
  const [entering, setEntering] = useState(false)
  const slot = shownList(agenda, live, chosen)
  const rows = useQueueRows(room, slot?.id ?? null)
  if (slot === null) return <p className={request['empty']}>{words.none}</p>
  const waiting = waitIn(live, slot.id)
  const withdrawal = (each: SeenRequest) =>
    each.by?.role === 'crew' && canLeaveList(live) ? (
      <Press
        weight="bare"
        className={css['withdraw'] ?? ''}
        aria-label={words.withdrawOf(askerName(agenda, each.asker))}
        state={stateOf((command) => command.type === 'WithdrawRequest' && command.request === each.id)}
        disabledReason={noConnection}
        onPress={() => void press({ type: 'WithdrawRequest', request: each.id })}
      >
        {words.withdraw}
      </Press>
    ) : null
  return (
    <div className={css['queue']}>
      <ListChoice room={room} slot={slot} onChoose={setChosen} />
      <div className={css['stands']}>
        <ListStatusLine room={room} slot={slot} />
        {takesRequests(live, slot) ? (
          <Press
            className={css['enter'] ?? ''}
            aria-haspopup="dialog"
            disabledReason={noConnection}
            onPress={() => setEntering(true)}
          >
            {words.head.enter}
          </Press>
        ) : null}
      </div>
      {waiting === 0 ? <p className={request['empty']}>{words.none}</p> : null}
      <ol className={css['list']}>
        {rows.map((row) => (
          <Line key={row.request.id} agenda={agenda} row={row} withdrawal={withdrawal} />
        ))}
      </ol>
      <ListRest waiting={waiting} told={rows.length} />
      <Absent room={room} slot={slot.id} withdrawal={withdrawal} />
      <Unreached room={room} />
      <p className={css['refused']} role="status">
        {said}
      </p>
      <Suspense fallback={null}>
        {entering ? (
          <RequestDialog room={room} slot={slot.id} request={null} onClose={() => setEntering(false)} />
        ) : null}
      </Suspense>
    </div>
  )
}

/** A press for what the crew typed in. */
type Withdrawal = (request: SeenRequest) => ReactNode

interface LineProps {
  readonly agenda: Agenda
  readonly row: QueueRow
  readonly withdrawal: Withdrawal
}

function Line({ agenda, row, withdrawal }: LineProps) {
  const opened = useOpened(row.request)
  return (
    <li data-state={row.request.state}>
      <span className={css['place']}>{row.place}</span>
      <RequestFacts agenda={agenda} row={row} opened={opened} />
      {withdrawal(opened.request)}
    </li>
  )
}

interface AbsentProps {
  readonly room: Room
  readonly slot: SlotId
  readonly withdrawal: Withdrawal
}

function Absent({ room, slot, withdrawal }: AbsentProps) {
  const words = useQueueWords()
  const absent = absentIn(room.live, slot)
  if (absent.length === 0) return null
  return (
    <section className={css['aside']} aria-labelledby="crew-absent">
      <h3 id="crew-absent">{words.absent(absent.length)}</h3>
      <ul>
        {absent.map((each) => (
          <AbsentLine key={each.id} agenda={room.agenda} request={each} withdrawal={withdrawal} />
        ))}
      </ul>
    </section>
  )
}

function AbsentLine({ agenda, request, withdrawal }: Omit<LineProps, 'row'> & { readonly request: SeenRequest }) {
  const words = useQueueWords()
  const opened = useOpened(request)
  const name = askerName(agenda, request.asker)
  return (
    <li>
      {name}, {words.kinds[request.kind]}
      <MorePress opened={opened} name={name} />
      {withdrawal(opened.request)}
    </li>
  )
}

function Unreached({ room }: { readonly room: Room }) {
  const words = useQueueWords()
  const { language } = useLanguage()
  return unreached(room.agenda, room.live).map(({ slot, from, requests }) => (
    <section key={slot} className={css['aside']} aria-labelledby={`crew-unreached-${slot}`}>
      <h3 id={`crew-unreached-${slot}`}>
        {words.unreached(from && isolated(say(from.title, language)), requests.length)}
      </h3>
      <p>{requests.map((each) => askerName(room.agenda, each.asker)).join(', ')}</p>
    </section>
  ))
}
