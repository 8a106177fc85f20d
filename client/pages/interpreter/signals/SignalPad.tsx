import { SIGNAL_KINDS, type SignalKind } from '../../../../shared/domain/signals/signals.ts'
import { between, type Instant, seconds } from '../../../../shared/domain/time.ts'
import { clockTime } from '../../../../shared/words/format.ts'
import { useNoConnection } from '../../../features/pressing/useNoConnection.ts'
import { type Pressing, usePressing } from '../../../features/pressing/usePressing.ts'
import { useNow } from '../../../page/connection/clock/useNow.ts'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { Button } from '../../../page/ui/Button.tsx'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { useWords } from '../../../page/words/words.ts'
import { Icon } from '../../../ui/Icons.tsx'
import { useInterpreterWords } from '../words.ts'
import css from './SignalPad.module.css'
import { type SignalButton, signalButton } from './signalButton.ts'

/** One press each to be heard; what became of it stands in the same place. */
export function SignalPad({ zone }: { readonly zone: string }) {
  const words = useInterpreterWords().signals
  const { labelled } = useWords()
  const signals = useShow((state) => state.mine?.signals) ?? []
  const me = useShow((state) => state.me?.person ?? null)
  const now = useNow(seconds(1))
  const pressing = usePressing()
  const buttons = SIGNAL_KINDS.map((kind) => signalButton(kind, signals, me, now))
  const { said } = pressing
  return (
    <section className={css['pad']} aria-labelledby="signals">
      <h2 id="signals">{words.title}</h2>
      {said === null ? null : (
        <p className={css['refused']} role="alert">
          {said}
        </p>
      )}
      <div className={css['grid']}>
        {buttons.map((button) => (
          <Cell key={button.kind} button={button} zone={zone} now={now} pressing={pressing} />
        ))}
      </div>
      <VisuallyHidden>
        <span role="status">{newest(buttons)}</span>
      </VisuallyHidden>
    </section>
  )

  function newest(all: readonly SignalButton[]): string {
    const [last] = all
      .filter((each) => each.state !== null && each.state !== 'sent')
      .sort((a, b) => (b.since ?? 0) - (a.since ?? 0))
    return last?.state ? labelled(words.label[last.kind], words.stateName[last.state]) : ''
  }
}

interface CellProps {
  readonly button: SignalButton
  readonly zone: string
  readonly now: Instant
  readonly pressing: Pressing
}

function Cell({ button, zone, now, pressing }: CellProps) {
  const words = useInterpreterWords().signals
  const turn = useShow((state) => state.live?.turn?.id ?? null)
  const noConnection = useNoConnection()
  const ended = useShow((state) => state.live?.status === 'ended')
  const { kind, signal, state, open } = button
  const resumes = kind === 'interrupted' && open
  const wait = resumes || button.waitsUntil === null ? null : Math.ceil(between(now, button.waitsUntil) / 1000)
  const reason = noConnection ?? (ended ? words.ended : wait === null ? null : words.waits(wait))
  const sending = pressing.stateOf((command) => command.type === 'SendSignal' && kindOf(command.kind) === kind)
  const label = resumes ? words.resumed : words.label[kind]
  return (
    <div className={css['cell']}>
      <Button
        className={css['signal']}
        data-state={sending === 'sent' && state === null ? 'sending' : (state ?? 'rest')}
        off={reason !== null}
        title={reason ?? undefined}
        onPress={() => void pressing.press({ type: 'SendSignal', kind: resumes ? 'resumed' : kind, turn })}
      >
        <b>{label}</b>
        <StateLine button={button} zone={zone} wait={wait} />
        {reason === null ? null : <VisuallyHidden>{reason}</VisuallyHidden>}
      </Button>
      {open && !resumes && signal !== null ? (
        <Button
          className={css['back']}
          aria-label={words.takeBack(words.label[kind])}
          title={words.takeBack(words.label[kind])}
          onPress={() =>
            void pressing.press({ type: 'AnswerSignal', signal: signal.id, presses: signal.pressed, to: 'resolved' })
          }
        >
          <Icon name="cross" size={14} />
        </Button>
      ) : null}
    </div>
  )
}

function StateLine({ button, zone, wait }: Pick<CellProps, 'button' | 'zone'> & { readonly wait: number | null }) {
  const words = useInterpreterWords().signals
  const { state, since, booths, pressed } = button
  if (state === null || since === null) return wait === null ? null : <span>{words.again(wait)}</span>
  const parts = [
    wait === null ? `${words.stateName[state]} ${clockTime(since, zone, true)}` : words.stateName[state],
    wait === null ? (booths > 1 ? words.booths(booths) : pressed > 1 ? words.times(pressed) : null) : words.again(wait),
  ]
  return (
    <span>
      {state === 'sent' || state === 'lapsed' ? null : <Icon name="tick" size={14} />}
      {parts.filter((part) => part !== null).join(', ')}
    </span>
  )
}

function kindOf(kind: SignalKind | 'resumed'): SignalKind {
  return kind === 'resumed' ? 'interrupted' : kind
}
