import type { SlotId } from '../../../../shared/domain/agenda/agenda.ts'
import { say, sentenceTime } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { Press } from '../../../page/ui/Press.tsx'
import { useShownZone } from '../../../page/useShownZone.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useQueueWords } from '../../../words/queue.ts'
import { isForRequest } from '../../controls/commands.ts'
import { useControls } from '../../controls/controls.ts'
import { askerName } from '../../naming/asker.ts'
import { useNoConnection } from '../../pressing/useNoConnection.ts'
import type { Room } from '../../room/useRoom.ts'
import { absentIn, canLeaveList, unreached } from '../queueRows.ts'
import css from './Aside.module.css'
import { callOff } from './offers.ts'
import queueCss from './Queue.module.css'
import { useSayQueueOff } from './useSayQueueOff.ts'

/** Who was called and was not there: they keep their place, and can be called again. */
export function AbsentList({ room, slot }: { readonly room: Room; readonly slot: SlotId }) {
  const words = useQueueWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const control = useControls().queue
  const noConnection = useNoConnection()
  const sayOff = useSayQueueOff()
  const absent = absentIn(room.live, slot)
  if (absent.length === 0) return null
  const ended = canLeaveList(room.live) ? null : sayOff('not-live')
  return (
    <section className={css['aside']} aria-labelledby="queue-absent">
      <h3 id="queue-absent">{words.absent(absent.length)}</h3>
      <ul>
        {absent.map((request) => {
          const name = askerName(room.agenda, request.asker)
          const off = callOff(room.live, request)
          return (
            <li key={request.id}>
              <span className={css['whom']} title={name}>
                {name}
              </span>
              <FloorTag language={request.language} certainty="planned" />
              <small>
                {words.kinds[request.kind]}, {words.absentSince(sentenceTime(request.since, zone, language))}
              </small>
              <span className={css['twice']}>
                <Press
                  className={queueCss['small'] ?? ''}
                  aria-label={words.callAgainOf(name)}
                  state={control.stateOf(isForRequest('CallRequest', request.id))}
                  disabledReason={noConnection ?? (off && sayOff(off))}
                  onPress={() => void control.press({ type: 'CallRequest', request: request.id })}
                >
                  {words.callAgain}
                </Press>
                <Press
                  weight="bare"
                  className={queueCss['small'] ?? ''}
                  aria-label={words.menu.removeOf(name)}
                  state={control.stateOf(isForRequest('RemoveRequest', request.id))}
                  disabledReason={noConnection ?? ended}
                  onPress={() => void control.press({ type: 'RemoveRequest', request: request.id })}
                >
                  {words.menu.remove}
                </Press>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Whose slot ended first, and the one press that takes them along. */
export function UnreachedLists({ room }: { readonly room: Room }) {
  const words = useQueueWords()
  const { language } = useLanguage()
  const control = useControls().queue
  const noConnection = useNoConnection()
  return unreached(room.agenda, room.live).map(({ slot, from, to, requests }) => (
    <section key={slot} className={css['aside']} aria-labelledby={`unreached-${slot}`}>
      <h3 id={`unreached-${slot}`}>{words.unreached(from && isolated(say(from.title, language)), requests.length)}</h3>
      <p>{requests.map((request) => askerName(room.agenda, request.asker)).join(', ')}</p>
      {to === null ? (
        <p>{words.carryNowhere}</p>
      ) : (
        <Press
          className={css['carry'] ?? ''}
          state={control.stateOf((command) => command.type === 'CarryRequests' && command.from === slot)}
          disabledReason={noConnection}
          onPress={() => void control.press({ type: 'CarryRequests', from: slot, to: to.id })}
        >
          {words.carry(isolated(say(to.title, language)))}
        </Press>
      )}
    </section>
  ))
}
