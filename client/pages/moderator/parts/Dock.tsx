import type { RefObject } from 'react'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import { neighbours } from '../../../../shared/domain/runOfShow/neighbours.ts'
import { capitalised, say, sentenceTime } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import {
  endTurnCommand,
  holdCommand,
  isStartOf,
  isTime,
  startCommand,
  timeCommand,
  timeOff,
} from '../../../features/controls/commands.ts'
import { useControls } from '../../../features/controls/controls.ts'
import { RefusalLine } from '../../../features/controls/RefusalLine.tsx'
import { useRefusal } from '../../../features/controls/useRefusal.ts'
import { type comingUp, describe } from '../../../features/floor/comingUp.ts'
import { WrapUpPress } from '../../../features/messages/writing/WrapUpPress.tsx'
import { turnName } from '../../../features/naming/asker.ts'
import { shortName } from '../../../features/naming/shortName.ts'
import { Next } from '../../../features/next/Next.tsx'
import { firstFloor, inSpiteOf, NOBODY } from '../../../features/next/readyCheck.ts'
import { sayDoubt } from '../../../features/next/sayDoubt.ts'
import type { NextPress } from '../../../features/next/useNextPress.ts'
import { useDoubtsAt, useReadyCheck } from '../../../features/next/useReadyCheck.ts'
import { useNoConnection } from '../../../features/pressing/useNoConnection.ts'
import { useSayOff } from '../../../features/pressing/useSayOff.ts'
import type { Room } from '../../../features/room/useRoom.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { Press } from '../../../page/ui/Press.tsx'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { useShownZone } from '../../../page/useShownZone.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useWords } from '../../../page/words/words.ts'
import { useQueueWords } from '../../../words/queue.ts'
import { useRoomWords } from '../../../words/room.ts'
import { useModeratorWords } from '../words.ts'
import css from './Dock.module.css'

export interface DockProps {
  readonly room: Room
  readonly next: NextPress
  readonly chosen: string | null
  readonly nextRef: RefObject<HTMLButtonElement | null>
  readonly onChoose: (segment: string | null) => void
}

/** Everything that moves the show, at the foot of the lit column, where it never moves itself. */
export function Dock({ room, next, chosen, nextRef, onChoose }: DockProps) {
  const words = useModeratorWords()
  const { labelled } = useWords()
  const { agenda, live } = room
  const controls = useControls()
  const noConnection = useNoConnection()
  const sayOff = useSayOff()
  const refusal = useRefusal(room, 'dock')
  const less = timeOff(live, 'turn', -1)
  const more = timeOff(live, 'turn', 1)
  const chair = live.turn?.kind === 'chair' ? sayOff('chair-has-floor') : null
  const held = live.holdingSince !== null
  const back = live.interrupted === null ? null : turnName(agenda, live.interrupted)
  return (
    <div className={css['dock']}>
      <div className={css['line']}>
        {refusal !== null ? (
          <RefusalLine {...refusal} />
        ) : chosen !== null ? (
          <Chosen room={room} chosen={chosen} onChoose={onChoose} />
        ) : live.interrupted !== null ? (
          <Press
            className={css['giveBack'] ?? ''}
            hint="E"
            state={controls.endTurn.state}
            disabledReason={noConnection}
            onPress={() => void controls.endTurn.press(endTurnCommand(live))}
          >
            <span>{words.giveBackTo(turnName(agenda, live.interrupted))}</span>
          </Press>
        ) : (
          <Then room={room} then={next.coming === null ? null : (next.then ?? 'end')} />
        )}
      </div>
      <Next ref={nextRef} live={live} next={next} />
      <div className={css['presses']}>
        <span className={css['pair']}>
          <Press
            aria-keyshortcuts="-"
            hint="−"
            state={controls.time.stateOf(isTime(-1))}
            disabledReason={noConnection ?? (less && sayOff(less))}
            onPress={() => void controls.time.press(timeCommand(live, 'turn', -1))}
          >
            {words.less}
            <VisuallyHidden>{words.forTurn}</VisuallyHidden>
          </Press>
          <Press
            aria-keyshortcuts="+"
            hint="+"
            state={controls.time.stateOf(isTime(1))}
            disabledReason={noConnection ?? (more && sayOff(more))}
            onPress={() => void controls.time.press(timeCommand(live, 'turn', 1))}
          >
            {words.more}
            <VisuallyHidden>{words.forTurn}</VisuallyHidden>
          </Press>
        </span>
        <Press
          hint="H"
          aria-keyshortcuts="H"
          className={held ? (css['strong'] ?? '') : ''}
          state={controls.hold.state}
          disabledReason={noConnection}
          onPress={() => void controls.hold.press(holdCommand(live))}
        >
          {held ? words.resume : words.hold}
        </Press>
        <WrapUpPress room={room} />
        <Press
          hint="E"
          aria-keyshortcuts="E"
          title={
            back === null
              ? words.endTurnSays(shortName(agendaIndex(agenda).nameOf(agenda.chair.person)))
              : words.giveBackTo(back)
          }
          state={controls.endTurn.state}
          disabledReason={noConnection ?? chair}
          onPress={() => void controls.endTurn.press(endTurnCommand(live))}
        >
          {back !== null ? words.giveBack : live.turn?.kind === 'break' ? words.endBreak : words.endTurn}
          {back === null ? null : <VisuallyHidden>{labelled('', words.giveBackTo(back))}</VisuallyHidden>}
        </Press>
      </div>
    </div>
  )
}

/** What comes after next, and the way back. */
function Then({
  room,
  then,
}: {
  readonly room: Room
  readonly then: ReturnType<typeof comingUp>[number] | 'end' | null
}) {
  const words = useModeratorWords()
  const doubtWords = useQueueWords().doubts
  const coming = useRoomWords().coming
  const { language } = useLanguage()
  const zone = useShownZone()
  const controls = useControls()
  const noConnection = useNoConnection()
  const { agenda, live } = room
  const { previous } = neighbours(agenda, live)
  const back = previous === null ? null : describe(agenda, live, previous)
  const whom = back === null ? '' : isolated(say(back.whom, language))
  const backTo = back?.kind === 'speeches' ? shortName(whom) : whom
  const { warned, pass } = useReadyCheck({
    to: previous === null ? NOBODY : firstFloor(agenda, live.fates, previous),
    does: `${live.turn?.id} ${previous}`,
  })
  const press = () => {
    const despite = pass()
    if (despite !== null && previous !== null) void controls.rows.press(startCommand(live, previous, despite))
  }
  return (
    <>
      <span className={css['then']}>
        {then === null ? null : then === 'end' ? (
          words.thenEnd
        ) : (
          <>
            <span className={css['whom']}>{words.afterNext(isolated(say(then.whom, language)))}</span>
            {then.language === null || then.kind === 'discussion' ? null : (
              <FloorTag language={then.language} certainty="planned" />
            )}
            <span>
              {[then.start === null ? '' : sentenceTime(then.start, zone, language), then.changes ? coming.change : '']
                .filter(Boolean)
                .join(', ')}
            </span>
          </>
        )}
      </span>
      {back === null ? null : (
        <Press
          weight="bare"
          className={css['back'] ?? ''}
          state={controls.rows.stateOf(isStartOf(back.segment))}
          disabledReason={noConnection}
          onPress={press}
        >
          {warned === null
            ? words.back(backTo)
            : words.backDespite(capitalised(sayDoubt(doubtWords, warned), language), backTo)}
        </Press>
      )}
    </>
  )
}

/** What Enter would start, said before it does. */
function Chosen({
  room,
  chosen,
  onChoose,
}: {
  readonly room: Room
  readonly chosen: string
  readonly onChoose: (segment: null) => void
}) {
  const words = useModeratorWords()
  const { labelled } = useWords()
  const { language } = useLanguage()
  const controls = useControls()
  const noConnection = useNoConnection()
  const { agenda, live } = room
  const { number, whom } = describe(agenda, live, chosen)
  const doubts = useDoubtsAt(chosen)
  const said = words.chosen(number, isolated(say(whom, language)))
  const doubtWords = useQueueWords().doubts
  return (
    <>
      <b className={css['chosen']} role="status">
        {doubts === null ? said : labelled(said, sayDoubt(doubtWords, doubts))}
      </b>
      <Press
        hint="↵"
        disabledReason={noConnection}
        onPress={() => {
          void controls.rows.press(startCommand(live, chosen, inSpiteOf(doubts)))
          onChoose(null)
        }}
      >
        {words.startChosen}
      </Press>
      <Press weight="bare" hint="Esc" onPress={() => onChoose(null)}>
        {words.forget}
      </Press>
    </>
  )
}
