import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Turn } from '../../../shared/domain/floor/floor.ts'
import { interrupts } from '../../../shared/domain/floor/giving.ts'
import type { RecentTurn } from '../../../shared/domain/forecast/course.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import type { Names } from '../../../shared/words/done.ts'
import type { Language } from '../../../shared/words/languages.ts'
import { editedOf, spokenNames } from '../../../shared/words/spokenNames.ts'
import { shownZone } from '../../page/useShownZone.ts'
import { askerName, turnName } from './asker.ts'
import { shortName } from './shortName.ts'

type Named = Pick<Live, 'turn' | 'turns' | 'queue'>

/** Names in short, as the undo line has room for them. */
export function liveNames(agenda: Agenda, live: Named, language: Language): Names {
  const { nameOf, slot: slotWith, segment: segmentWith, slotOf } = agendaIndex(agenda)
  const spoken = spokenNames(language, shownZone(agenda))
  const person: Names['person'] = (id) => shortName(nameOf(id))
  const item: Names['item'] = (id) => {
    const segment = segmentWith(id) ?? slotWith(id)?.segments[0] ?? null
    const slot = slotOf(segment?.id ?? null)
    const kind = slot?.kind ?? 'speeches'
    if (kind === 'speeches' && segment !== null && segment.speaker !== null)
      return { kind, name: person(segment.speaker) }
    return { kind, name: spoken.text(segment?.title ?? slot?.title ?? id) }
  }
  const slot: Names['slot'] = (id) => spoken.text(slotWith(id)?.title ?? id)
  return {
    ...spoken,
    person,
    item,
    slot,
    chair: () => person(agenda.chair.person),
    asker: (request) => {
      const asker = live.queue.requests.find(({ id }) => id === request)?.asker
      return asker === undefined ? request : shortName(askerName(agenda, asker))
    },
    resumed: (ended) => {
      const next = after(live, ended)
      return next === null || next.resumes === null ? null : shortName(turnName(agenda, next))
    },
    interrupts: ({ turn, request, interrupt }) => {
      const given = live.queue.requests.find(({ id }) => id === request)
      const before = turnsOf(live).find(({ id }) => id === turn) ?? null
      return given === undefined ? interrupt : interrupts({ turn: before }, given, interrupt)
    },
    edited: (edit) => editedOf(edit, { person, item, slot, text: spoken.text }),
    // What takes something back stands on no undo line.
    undone: () => '',
  }
}

function turnsOf({ turn, turns }: Named): readonly (Turn | RecentTurn)[] {
  return turn === null ? turns : [...turns, turn]
}

function after(live: Named, ended: number | null): Turn | RecentTurn | null {
  const turns = turnsOf(live)
  const place = turns.findIndex(({ id }) => id === ended)
  return (place < 0 ? undefined : turns[place + 1]) ?? null
}
