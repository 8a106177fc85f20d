import type { Agenda, Zone } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { ClockReading } from '../../../../shared/domain/forecast/clockReading.ts'
import { type Instant, NONE, timeLeft } from '../../../../shared/domain/time.ts'
import type { Live } from '../../../../shared/protocol/view.ts'
import { clockTime, countdown, lengthOf, say, sentenceTime } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import type { Language } from '../../../../shared/words/languages.ts'
import { ConnectionLine } from '../../../page/connection/ConnectionLine.tsx'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { FittedDigits } from '../../../page/digits/FittedDigits.tsx'
import { DrainingField } from '../../../page/ui/Bar.tsx'
import { PhaseMark } from '../../../page/ui/PhaseMark.tsx'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { LanguageSwitch } from '../../../page/words/LanguageSwitch.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { useWords } from '../../../page/words/words.ts'
import { useSpeakerWords } from '../words.ts'
import css from './FloorScreen.module.css'
import type { FloorScene } from './speakerScene.ts'

export interface FloorScreenProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly scene: FloorScene
  readonly name: string
  readonly zone: Zone
  readonly now: Instant
}

/** Nothing but the time. The field is the clock: it drains to the left, once. */
export function FloorScreen({ agenda, live, scene, name, zone, now }: FloorScreenProps) {
  const words = useWords()
  const own = useSpeakerWords()
  const { language } = useLanguage()
  const { clock } = scene
  const { left, limit, phase } = clock
  const isChair = scene.as === 'chair'
  const reading = left === null ? lengthOf(clock.elapsed) : countdown(left)
  const word = scene.interrupted
    ? own.interrupted.title
    : isChair && phase === 'open'
      ? own.chair.title
      : words.phase[phase]
  return (
    <main className={css['full']} data-phase={phase}>
      {left !== null && limit !== null && phase !== 'over' ? (
        <DrainingField
          left={left}
          limit={limit}
          running={phase !== 'held'}
          {...(css['field'] !== undefined && { className: css['field'] })}
        />
      ) : null}
      <header className={css['head']}>
        <h1 className={css['phase']} data-long={isChair || undefined}>
          <VisuallyHidden>
            <bdi>{name}</bdi>:{' '}
          </VisuallyHidden>
          <PhaseMark phase={phase} label={word} plain />
        </h1>
        <SlowDown />
        <p className={css['tools']}>
          <LanguageSwitch />
          <ConnectionLine />
        </p>
      </header>
      <div className={css['clock']} role="timer" aria-label={reading}>
        <FittedDigits text={reading} widest={widest(clock, reading)} />
      </div>
      <footer className={css['foot']}>
        <p className={css['rest']}>
          <b>{measure(own, clock)}</b>
          {isChair && phase === 'open' ? null : <span>{meaning(own, scene, zone, language)}</span>}
          {isChair && live.slot ? <SlotLeft agenda={agenda} slot={live.slot} now={now} language={language} /> : null}
          <span className={css['next']}>{scene.next === null ? own.floor.last : own.floor.next(scene.next)}</span>
        </p>
      </footer>
      <VisuallyHidden>
        <span role="status">{announcement(own, scene, zone, language)}</span>
      </VisuallyHidden>
    </main>
  )
}

/** What the interpreters ask of me, whichever booth it was; asked again, it is said again. */
function SlowDown() {
  const own = useSpeakerWords()
  const since = useShow((state) => state.mine?.slowDown ?? null)
  return (
    <p className={css['slow']} role="status">
      {since === null ? null : (
        <span key={since}>
          <b>{own.slowDown.ask}</b> {own.slowDown.why}
        </span>
      )}
    </p>
  )
}

type Words = ReturnType<typeof useSpeakerWords>

function SlotLeft(props: {
  readonly agenda: Agenda
  readonly slot: NonNullable<Live['slot']>
  readonly now: Instant
  readonly language: Language
}) {
  const own = useSpeakerWords()
  const slot = agendaIndex(props.agenda).slot(props.slot.id)
  const left = timeLeft(props.slot.timer, props.now)
  const title = isolated(say(slot?.short ?? slot?.title, props.language))
  const time = countdown(left).replace('+', '')
  return <span>{left > 0 ? own.chair.slotLeft(title, time) : own.chair.slotOver(title, time)}</span>
}

/** The widest figure of the turn, so that its size never changes while it counts: its limit, or what it is over. */
function widest({ limit, elapsed }: ClockReading, reading: string): string {
  const whole = limit === null ? lengthOf(elapsed) : lengthOf(limit)
  return whole.length > reading.replace('+', '').length ? whole : reading.replace('+', '')
}

function measure(own: Words, { phase, limit, left }: ClockReading): string {
  if (limit === null) return own.chair.noLimit
  const over = phase === 'over' || (phase === 'held' && left !== null && left <= 0)
  return over ? own.floor.over(lengthOf(limit)) : own.floor.leftOf(lengthOf(limit))
}

function meaning(own: Words, { as, clock, interrupted }: FloorScene, { zone }: Zone, language: Language): string {
  if (interrupted !== null) return own.interrupted.by(interrupted)
  if (clock.heldSince !== null) return own.floor.heldSince(clockTime(clock.heldSince, zone, true))
  if (as === 'chair') return ''
  const discussion = as === 'discussion'
  if (clock.phase === 'over' || clock.endsAt === null) return discussion ? own.floor.stillDiscussion : own.floor.still
  const until = sentenceTime(clock.endsAt, zone, language)
  return discussion ? own.floor.discussionUntil(until) : own.floor.until(until)
}

/** One sentence when something changes; it holds no figure that counts. */
function announcement(own: Words, { as, clock, interrupted }: FloorScene, { zone }: Zone, language: Language): string {
  if (interrupted !== null) return own.interrupted.said(interrupted, countdown(clock.left ?? NONE))
  switch (clock.phase) {
    case 'held':
      return own.announce.held
    case 'open':
      return own.announce.chair
    case 'wrapup':
      return own.announce.wrapup
    case 'over':
      return own.announce.over
    case 'ontime':
      if (as === 'chair' || clock.endsAt === null) return own.announce.floor
      return own.announce.floorUntil(sentenceTime(clock.endsAt, zone, language))
  }
}
