import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { numberOf } from '../../../shared/domain/agenda/numbering.ts'
import type { Turn } from '../../../shared/domain/floor/floor.ts'
import { timeLeft } from '../../../shared/domain/time.ts'
import { countdown, lengthOf, say } from '../../../shared/words/format.ts'
import { isolated } from '../../../shared/words/grammar.ts'
import type { Language } from '../../../shared/words/languages.ts'
import { useLanguage } from '../../page/words/language.ts'
import { Icon } from '../../ui/Icons.tsx'
import { useQueueWords } from '../../words/queue.ts'
import { useRoomWords } from '../../words/room.ts'
import { turnName } from '../naming/asker.ts'
import css from './OnNow.module.css'
import { SlotLeft, type Turning, TurnTime } from './TurnTime.tsx'

export interface OnNowProps {
  readonly agenda: Agenda
  readonly live: Turning
}

/** Where the floor is: which slot, who, and how long. */
export function OnNow({ agenda, live }: OnNowProps) {
  const words = useRoomWords()
  const { language } = useLanguage()
  const { guest } = useQueueWords().floor
  const { turn } = live
  const slot = agendaIndex(agenda).slot(turn.slot)
  const person = agendaIndex(agenda).person(turn.person)
  const discussion = slot?.kind === 'discussion' && turn.segment !== null
  const name =
    discussion || (person === null && turn.guest === null) ? say(slot?.title, language) : turnName(agenda, turn)
  return (
    <>
      <p className={css['where']}>
        <b>{words.now.title}</b>
        <span>{place(agenda, live, language, words.now.place)}</span>
        <span className={css['slot']}>
          {words.now.slot}
          <SlotLeft live={live} />
        </span>
      </p>
      <h2 className={css['who']} dir="auto" data-long={name.length > 26 || undefined} title={name}>
        {name}
      </h2>
      <p className={css['org']} dir="auto">
        {turn.kind === 'chair'
          ? words.now.chair
          : discussion && person !== null
            ? words.now.leads(isolated(person.name))
            : turn.guest !== null
              ? (turn.guest.organisation ?? guest)
              : [say(person?.function, language), say(person?.organisation, language)].filter(Boolean).join(', ')}
      </p>
      {turn.kind === 'request' ? <Asking agenda={agenda} live={live} /> : null}
      <TurnTime live={live} />
    </>
  )
}

/** What the floor was asked for, and whom it interrupts. */
function Asking({ agenda, live }: OnNowProps) {
  const words = useQueueWords()
  const request = live.queue.requests.find((each) => each.id === live.turn.request)
  if (request === undefined) return null
  return (
    <p className={css['asked']}>
      <b>{words.kinds[request.kind]}</b>
      {request.behalf === null ? null : `, ${words.floor.onBehalf(request.behalf)}`}
      {live.interrupted === null ? null : <Interrupted agenda={agenda} interrupted={live.interrupted} />}
      {request.note === null ? null : <span> · {request.note}</span>}
    </p>
  )
}

/** Whose turn stands still meanwhile, and what it goes on with. */
function Interrupted({ agenda, interrupted }: { readonly agenda: Agenda; readonly interrupted: Turn }) {
  const words = useQueueWords().floor
  const { timer, startedAt } = interrupted
  // Its clock is held: any instant reads the same.
  const left = timer === null ? null : timeLeft(timer, startedAt)
  const name = turnName(agenda, interrupted)
  return (
    <span className={css['interrupts']}>
      {' · '}
      <Icon name="pause" size={13} />{' '}
      {left !== null && left <= -1000
        ? words.interruptsOver(name, lengthOf(left))
        : words.interrupts(name, left === null ? null : countdown(left))}
    </span>
  )
}

function place(
  agenda: Agenda,
  { turn }: Turning,
  language: Language,
  inWords: (slot: string, at: number, of: number) => string,
): string {
  const slot = agendaIndex(agenda).slot(turn.slot)
  if (slot === null) return ''
  const at = slot.segments.findIndex((segment) => segment.id === turn.segment)
  return inWords(
    `${numberOf(agenda, slot.id)} ${isolated(say(slot.title, language))}`,
    at + 1,
    at < 0 ? 1 : slot.segments.length,
  )
}
