import type { AgendaFile } from '../../../shared/agenda/file.ts'
import { say } from '../../words/format.ts'
import { type Language, useLanguage } from '../../words/language.ts'
import { useRoomWords } from '../../words/room.ts'
import css from './OnNow.module.css'
import { personOf, slotOf } from './people.ts'
import { SlotLeft, type Turning, TurnTime } from './TurnTime.tsx'

export interface OnNowProps {
  readonly agenda: AgendaFile
  readonly live: Turning
}

/** Where the floor is: which slot, who, and how long. */
export function OnNow({ agenda, live }: OnNowProps) {
  const words = useRoomWords()
  const { language } = useLanguage()
  const { turn } = live
  const slot = slotOf(agenda, turn.slot)
  const person = personOf(agenda, turn.person)
  const discussion = slot?.kind === 'discussion' && turn.segment !== null
  const name = discussion || person === null ? say(slot?.title, language) : person.name
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
      <h2 className={css['who']} data-long={name.length > 26 || undefined} title={name}>
        {name}
      </h2>
      <p className={css['org']}>
        {turn.kind === 'chair'
          ? words.now.chair
          : discussion && person !== null
            ? words.now.leads(person.name)
            : [say(person?.function, language), say(person?.organisation, language)].filter(Boolean).join(', ')}
      </p>
      <TurnTime live={live} />
    </>
  )
}

function place(
  agenda: AgendaFile,
  { turn }: Turning,
  language: Language,
  inWords: (slot: string, at: number, of: number) => string,
): string {
  const index = agenda.slots.findIndex((slot) => slot.id === turn.slot)
  const slot = agenda.slots[index]
  if (slot === undefined) return ''
  const at = slot.segments.findIndex((segment) => segment.id === turn.segment)
  return inWords(`${index + 1} ${say(slot.title, language)}`, at + 1, at < 0 ? 1 : slot.segments.length)
}
