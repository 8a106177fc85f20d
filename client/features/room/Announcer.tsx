import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { floorLanguage } from '../../../shared/domain/floor/floor.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import type { RoomWords } from '../../../shared/words/en/room.ts'
import { languageName, say } from '../../../shared/words/format.ts'
import { isolated } from '../../../shared/words/grammar.ts'
import type { Language } from '../../../shared/words/languages.ts'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useQueueWords } from '../../words/queue.ts'
import { useRoomWords } from '../../words/room.ts'
import { turnName } from '../naming/asker.ts'

export interface AnnouncerProps {
  readonly agenda: Agenda
  readonly live: Live
  /** Said instead, as long as it stands: why a press changed nothing. */
  readonly refusal?: string | null
}

/** One polite sentence when the floor changes. */
export function Announcer({ agenda, live, refusal = null }: AnnouncerProps) {
  const words = useRoomWords()
  const { language } = useLanguage()
  const interrupts = useQueueWords().floor.announce
  const broken =
    live.turn !== null && live.interrupted !== null
      ? interrupts(turnName(agenda, live.turn), turnName(agenda, live.interrupted))
      : ''
  return (
    <VisuallyHidden>
      <span role="status">
        {refusal ?? [broken, announcement(agenda, live, words, language)].filter(Boolean).join(' ')}
      </span>
    </VisuallyHidden>
  )
}

function announcement(agenda: Agenda, live: Live, words: RoomWords, language: Language): string {
  const { turn } = live
  if (turn === null) return live.status === 'ended' ? words.announce.ended : ''
  if (live.holdingSince !== null) return words.announce.held
  const slot = agendaIndex(agenda).slot(turn.slot)
  const name = turnName(agenda, turn)
  if (turn.kind === 'chair') return words.announce.chair(name)
  if (turn.kind === 'break') return words.announce.pause(isolated(say(slot?.title, language)))
  if (slot?.kind === 'discussion' && turn.segment !== null)
    return words.announce.discussion(isolated(say(slot.title, language)))
  const spoken = floorLanguage(turn)?.language
  return words.announce.floor(name, spoken === undefined ? '' : languageName(spoken, language))
}
