import { Press } from '../../../page/ui/Press.tsx'
import { useQueueWords } from '../../../words/queue.ts'
import { giveCommand, isForRequest } from '../../controls/commands.ts'
import { useControls } from '../../controls/controls.ts'
import { shortName } from '../../naming/shortName.ts'
import { sayWarnings } from '../../next/sayDoubt.ts'
import { useReadyCheck } from '../../next/useReadyCheck.ts'
import { useNoConnection } from '../../pressing/useNoConnection.ts'
import type { Room } from '../../room/useRoom.ts'
import type { QueueRow } from '../queueRows.ts'
import { breaksIn, callOff, offOf } from './offers.ts'
import css from './QueueLine.module.css'
import { useSayQueueOff } from './useSayQueueOff.ts'

interface OfRow {
  readonly room: Pick<Room, 'live'>
  readonly row: QueueRow
}

/** Says whom the floor goes to, and first what speaks against it; strong once they are called and ready. */
export function GivePress({ room, row }: OfRow) {
  const words = useQueueWords()
  const control = useControls().queue
  const noConnection = useNoConnection()
  const sayOff = useSayQueueOff()
  const { live } = room
  const { request, name } = row
  const person = request.asker.is === 'person' ? request.asker.person : null
  const breaks = breaksIn(live, request)
  const { warned, doubts, pass } = useReadyCheck({
    to: { person, language: request.language },
    does: `${live.turn?.id} ${request.id} ${breaks}`,
  })
  const press = () => {
    const despite = pass()
    if (despite !== null) void control.press(giveCommand(live, request.id, false, despite))
  }
  const off = offOf(live, request, breaks)
  const whom = shortName(name)
  const said = warned !== null ? words.giveAllTheSame(whom) : breaks ? words.giveBreaking(whom) : words.give(whom)
  return (
    <>
      <Press
        className={css['give'] ?? ''}
        weight={request.state === 'called' && doubts === null && off === null ? 'ink' : 'plain'}
        state={control.stateOf(isForRequest('GiveFloor', request.id))}
        disabledReason={noConnection ?? (off && sayOff(off))}
        onPress={press}
      >
        <span className={css['says']} title={said}>
          {said}
        </span>
      </Press>
      <span className={css['warned']} role="status">
        {warned === null ? null : sayWarnings(words.doubts, warned, name)}
      </span>
    </>
  )
}

export function CallPress({ room, row }: OfRow) {
  const words = useQueueWords()
  const control = useControls().queue
  const noConnection = useNoConnection()
  const sayOff = useSayQueueOff()
  const { request, name } = row
  const barred = callOff(room.live, request)
  const off = request.state === 'called' ? words.calledNow : barred && sayOff(barred)
  return (
    <Press
      className={css['call'] ?? ''}
      aria-label={request.state === 'called' ? undefined : words.callOf(name)}
      state={control.stateOf(isForRequest('CallRequest', request.id))}
      disabledReason={noConnection ?? off}
      onPress={() => void control.press({ type: 'CallRequest', request: request.id })}
    >
      {request.state === 'called' ? words.calledNow : words.call}
    </Press>
  )
}
