import { useState } from 'react'
import type { PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import type { BoothCommand } from '../../../../shared/domain/booths/booths.ts'
import { between, type Instant, seconds } from '../../../../shared/domain/time.ts'
import { unreachable } from '../../../../shared/domain/unreachable.ts'
import { useNoConnection } from '../../../features/pressing/useNoConnection.ts'
import type { Pressing } from '../../../features/pressing/usePressing.ts'
import { useNow } from '../../../page/connection/clock/useNow.ts'
import { Press, type PressState } from '../../../page/ui/Press.tsx'
import { useInterpreterWords } from '../words.ts'
import css from './HandoverLine.module.css'
import { type EndedHandover, type HandoverStep, handoverStep } from './handoverStep.ts'
import { SeamText, type SeamTextProps } from './SeamText.tsx'

export interface HandoverLineProps extends SeamTextProps {
  readonly pressing: Pressing
}

/** One line for what a handover asks or tells, and the presses that answer it. */
export function HandoverLine(props: HandoverLineProps) {
  const { booth, me, pressing } = props
  const step = handoverStep(booth, me, useNow(seconds(5)))
  const noConnection = useNoConnection()
  const pressOf = (command: BoothCommand) => ({
    state: pressing.stateOf((sent) => sent.type === command.type && JSON.stringify(sent) === JSON.stringify(command)),
    disabledReason: noConnection,
    onPress: () => void pressing.press(command),
  })
  return (
    <>
      <div
        className={css['line']}
        role="status"
        data-asked={step.is === 'asked' || step.is === 'to-switch' || undefined}
      >
        {step.is === 'free' && step.ended === null ? (
          <SeamText {...props} />
        ) : (
          <p>
            <Said step={step} nameOf={props.nameOf} />
          </p>
        )}
      </div>
      <Answers step={step} pressOf={pressOf} nameOf={props.nameOf} />
    </>
  )
}

function Said({ step, nameOf }: { readonly step: HandoverStep; readonly nameOf: (person: PersonId) => string }) {
  const words = useInterpreterWords().mic
  switch (step.is) {
    case 'free':
      return step.ended === null ? null : saidEnd(step.ended)
    case 'waiting':
      return (step.takesOver ? words.asked : words.offered)(nameOf(step.partner))
    case 'asked':
      return (step.takeOver ? words.asksYou : words.offersYou)(nameOf(step.by))
    case 'to-switch':
      return words.switchNow(nameOf(step.starts))
    case 'to-start':
      return words.startWhen(nameOf(step.stops))
    case 'others':
      return words.others(nameOf(step.handover.by), nameOf(step.handover.partner))
    default:
      return unreachable(step)
  }

  function saidEnd({ state, partner, starts }: EndedHandover): string {
    if (state === 'cancelled') return words.ended.cancelled
    if (state === 'done') return words.ended.done(nameOf(starts))
    return words.ended[state](partner === null ? null : nameOf(partner))
  }
}

/** What a press that sends a command is given. */
interface CommandPress {
  readonly state: PressState
  readonly disabledReason: string | null
  readonly onPress: () => void
}

interface AnswersProps {
  readonly step: HandoverStep
  readonly pressOf: (command: BoothCommand) => CommandPress
  readonly nameOf: (person: PersonId) => string
}

function Answers({ step, pressOf, nameOf }: AnswersProps) {
  const words = useInterpreterWords().mic
  if (step.is === 'free') return <Ask partners={step.partners} pressOf={pressOf} nameOf={nameOf} />
  if (step.is === 'others') return null
  const { id } = step.handover
  return (
    <p className={css['answers']}>
      {step.is === 'waiting' || step.is === 'asked' ? <Countdown until={step.handover.until} /> : null}
      {step.is === 'asked' ? (
        <>
          <Press weight="ink" {...pressOf({ type: 'AnswerHandover', handover: id, accept: true })}>
            {words.accept}
          </Press>
          <Press {...pressOf({ type: 'AnswerHandover', handover: id, accept: false })}>{words.decline}</Press>
        </>
      ) : (
        <Press {...pressOf({ type: 'CancelHandover', handover: id })}>{words.cancel}</Press>
      )}
      {step.is === 'to-switch' ? (
        <Press weight="ink" {...pressOf({ type: 'CompleteHandover', handover: id })}>
          {words.switched}
        </Press>
      ) : null}
    </p>
  )
}

function Ask({ partners, pressOf, nameOf }: Omit<AnswersProps, 'step'> & { readonly partners: readonly PersonId[] }) {
  const words = useInterpreterWords().mic
  const [chosen, choose] = useState<PersonId | null>(null)
  const [first] = partners
  const partner = chosen !== null && partners.includes(chosen) ? chosen : first
  const press = pressOf({ type: 'AskHandover', partner: partner ?? '' })
  return (
    <p className={css['answers']}>
      {partners.length > 1 ? (
        <select aria-label={words.whom} value={partner} onChange={(event) => choose(event.target.value)}>
          {partners.map((person) => (
            <option key={person} value={person}>
              {nameOf(person)}
            </option>
          ))}
        </select>
      ) : null}
      <Press {...press} disabledReason={press.disabledReason ?? (partner === undefined ? words.nobodyToRelieve : null)}>
        {words.ask}
      </Press>
    </p>
  )
}

function Countdown({ until }: { readonly until: Instant }) {
  const words = useInterpreterWords().mic
  const left = Math.max(0, Math.ceil(between(useNow(seconds(1)), until) / 1000))
  return <span className={css['countdown']}>{words.secondsLeft(left)}</span>
}
