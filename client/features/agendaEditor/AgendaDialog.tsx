import { useEffect, useRef, useState } from 'react'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { capitalised, say, sentenceTime } from '../../../shared/words/format.ts'
import { lateness } from '../../../shared/words/lateness.ts'
import { useUnreachable } from '../../page/connection/ShowConnection.tsx'
import { Press } from '../../page/ui/Press.tsx'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useWords } from '../../page/words/words.ts'
import { Sheet, SheetBody } from '../../ui/dialog/Sheet.tsx'
import sortable from '../../ui/sortable/Sortable.module.css'
import type { Room } from '../room/useRoom.ts'
import css from './AgendaDialog.module.css'
import { HardEndField } from './HardEndField.tsx'
import { editTable } from './moving/editTable.ts'
import { type Moving, useMoves } from './moving/moves.ts'
import { SheetUndo } from './SheetUndo.tsx'
import { SlotAdding, SlotPart } from './SlotPart.tsx'
import { saveAgenda } from './saveAgenda.ts'
import { useAgendaWords } from './words.ts'

export interface AgendaDialogProps {
  readonly room: Room
  /** The row whose fields stand open at first. */
  readonly at: string | null
  readonly onClose: () => void
}

/** The whole run of show to be changed, before the session and while it runs. */
export function AgendaDialog({ room, at, onClose }: AgendaDialogProps) {
  const words = useAgendaWords()
  const common = useWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const lost = useUnreachable()
  const body = useRef<HTMLDivElement>(null)
  const { agenda, live, forecast } = room
  const [opened, setOpened] = useState(at)
  const [announced, setAnnounced] = useState('')
  const table = editTable(agenda, live)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it opens
  useEffect(() => {
    if (at === null) body.current?.querySelector('[data-stands="on"]')?.scrollIntoView({ block: 'start' })
  }, [])
  const titleOf = (id: string) => say(agendaIndex(agenda).slot(id)?.title, language)
  const nameOf = (id: string) => {
    const segment = agendaIndex(agenda).segment(id)
    return segment === null || segment.speaker === null
      ? say(segment?.title, language)
      : agendaIndex(agenda).nameOf(segment.speaker)
  }
  const sayMove = (edit: Moving): string => {
    if (edit.edit === 'move-slot') {
      const title = titleOf(edit.slot)
      return edit.to === null ? words.slotMovedFirst(title) : words.slotMoved(title, titleOf(edit.to))
    }
    const name = nameOf(edit.segment)
    return edit.to.after === null
      ? words.movedFirst(name, titleOf(edit.to.slot))
      : words.moved(name, nameOf(edit.to.after))
  }
  const moves = useMoves({
    agenda,
    live,
    table,
    body,
    lost,
    onMoved: (edit) => setAnnounced(sayMove(edit)),
  })
  const save = () => setAnnounced(words.saved(saveAgenda(agenda)))
  const [zoneShown] = agenda.zones
  return (
    <Sheet
      title={words.title}
      width={1080}
      standing={
        <>
          {capitalised(words.endNow(sentenceTime(forecast.end, zone, language)), language)},{' '}
          {common.lateness(lateness(forecast.behind))}
        </>
      }
      presses={
        <>
          <Press onPress={save}>{words.save}</Press>
          <Press weight="ink" onPress={onClose}>
            {words.close}
          </Press>
        </>
      }
      foot={<SheetUndo room={room} />}
      onClose={onClose}
    >
      <SheetBody ref={body}>
        <p className={css['about']}>
          {moves.barred ? words.ended : `${words.about(say(zoneShown?.city, language))} ${words.keys}`}
        </p>
        <VisuallyHidden>
          <span role="status">{announced}</span>
        </VisuallyHidden>
        {moves.barred || !(table[0]?.stands === 'free') ? null : (
          <SlotAdding after={null} label={words.addSlotFirst} agenda={agenda} opened={opened} onOpen={setOpened} />
        )}
        <ol
          className={`${css['slots']} ${sortable['list']}`}
          aria-label={words.list}
          data-dragging={moves.dragged === null ? undefined : ''}
          {...moves.hands}
        >
          {table.map((row) => (
            <SlotPart key={row.id} agenda={agenda} row={row} moves={moves} opened={opened} onOpen={setOpened} />
          ))}
        </ol>
        {moves.barred ? null : <HardEndField hardEnd={live.hardEnd} plannedEnd={live.plannedEnd} />}
      </SheetBody>
    </Sheet>
  )
}
