import { useId, useState } from 'react'
import { boothCode } from '../../../shared/domain/agenda/boothCode.ts'
import { seconds } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import type { RoomWords } from '../../../shared/words/en/room.ts'
import { clockTime } from '../../../shared/words/format.ts'
import type { SignalAnswer } from '../../../shared/words/told.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { Press } from '../../page/ui/Press.tsx'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useWords } from '../../page/words/words.ts'
import { useRoomWords } from '../../words/room.ts'
import { Ago } from '../pressing/Ago.tsx'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import { type Pressing, usePressing } from '../pressing/usePressing.ts'
import css from './SignalsPanel.module.css'
import { type SignalLine, signalLines } from './signalLines.ts'

export interface SignalsPanelProps {
  readonly live: Live
  /** Where there is little room, the gravest one stands for all until they are asked for. */
  readonly brief?: boolean
}

/** What the booths ask for, and how it is answered; a quiet line while there is nothing. */
export function SignalsPanel({ live, brief = false }: SignalsPanelProps) {
  const words = useRoomWords().signals
  const pressing = usePressing()
  const id = useId()
  const lines = signalLines(live.signals, live.turn, useNow(seconds(5)))
  const { said } = pressing
  const [all, setAll] = useState(false)
  const [first] = lines
  const shown = brief && !all ? lines.slice(0, 1) : lines
  return (
    <section
      className={css['signals']}
      aria-labelledby={id}
      data-some={lines.length > 0 || undefined}
      data-brief={brief || undefined}
    >
      {/* In the strip under the ribbon what is asked says itself what it is. */}
      <h2 id={id}>{brief ? <VisuallyHidden>{words.title}</VisuallyHidden> : words.title}</h2>
      {said === null ? null : (
        <p className={css['refused']} role="alert">
          {said}
        </p>
      )}
      {lines.length === 0 ? <p className={css['none']}>{words.none}</p> : null}
      <ul>
        {shown.map((line) => (
          <Row key={line.signal.id} line={line} pressing={pressing} />
        ))}
      </ul>
      {brief && lines.length > 1 ? (
        <Press weight="bare" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? words.fewer : words.more(lines.length - 1)}
        </Press>
      ) : null}
      <VisuallyHidden>
        <span role="status">
          {first?.signal.state === 'sent'
            ? words.announce(words.from(first.booths.map(boothCode)), asked(words, first))
            : ''}
        </span>
      </VisuallyHidden>
    </section>
  )
}

interface RowProps {
  readonly line: SignalLine
  readonly pressing: Pressing
}

function Row({ line, pressing }: RowProps) {
  const words = useRoomWords().signals
  const { labelled } = useWords()
  const zone = useShownZone()
  const noConnection = useNoConnection()
  const { signal, booths, presses, answers } = line
  const answer = (to: SignalAnswer) => ({
    state: pressing.stateOf(
      (command) => command.type === 'AnswerSignal' && command.signal === signal.id && command.to === to,
    ),
    disabledReason: noConnection,
    onPress: () => void pressing.press({ type: 'AnswerSignal', signal: signal.id, presses, to }),
  })
  const facts = [
    signal.state === 'sent' ? null : `${words.state[signal.state]} ${clockTime(signal.since, zone, true)}`,
    presses > booths.length ? words.times(presses) : null,
    line.shownToSpeaker ? words.shownToSpeaker : null,
  ].filter((fact) => fact !== null)
  return (
    <li data-state={signal.state} data-kind={signal.kind}>
      <p className={css['ask']}>
        <b>
          {words.from(booths.map(boothCode))} {asked(words, line)}
        </b>
        <span>
          {signal.state === 'sent' ? <Ago at={line.at} /> : null}
          {signal.state === 'sent' && facts.length > 0 ? ', ' : null}
          {facts.join(', ')}
        </span>
      </p>
      <p className={css['answers']}>
        {answers.map((to, index) => (
          <Press
            key={to}
            weight={index === 0 && to === 'seen' ? 'ink' : 'plain'}
            aria-label={labelled(words.answer[to], `${words.from(booths.map(boothCode))} ${asked(words, line)}`)}
            {...answer(to)}
          >
            {words.answer[to]}
          </Press>
        ))}
      </p>
    </li>
  )
}

function asked(words: RoomWords['signals'], { booths, signal }: SignalLine): string {
  return (booths.length > 1 ? words.asksMany : words.asks)[signal.kind]
}
