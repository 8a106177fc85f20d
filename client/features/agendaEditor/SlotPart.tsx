import { Fragment, type Ref, useEffect, useRef } from 'react'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { clockTime, lengthOf, say } from '../../../shared/words/format.ts'
import { Button } from '../../page/ui/Button.tsx'
import { Press } from '../../page/ui/Press.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { Icon } from '../../ui/Icons.tsx'
import sortable from '../../ui/sortable/Sortable.module.css'
import { AddSlot } from './AddSlot.tsx'
import css from './AgendaDialog.module.css'
import { DropField } from './DropField.tsx'
import type { SlotRow } from './moving/editTable.ts'
import type { Moves } from './moving/moves.ts'
import { Panel } from './Panel.tsx'
import { SlotTimeField } from './SlotFields.tsx'
import { AddSegment } from './segments/AddSegment.tsx'
import { Grip, SegmentLine, StandsMark, Way } from './segments/SegmentLine.tsx'
import { TitleField } from './segments/TitleField.tsx'
import { Toggle } from './Toggle.tsx'
import { useAgendaWords } from './words.ts'

export interface SlotPartProps {
  readonly agenda: Agenda
  readonly row: SlotRow
  readonly moves: Moves
  /** Which row has its fields open, or which place its form: one at a time. */
  readonly opened: string | null
  readonly onOpen: (opened: string | null) => void
}

/** A slot with its segments, and between them the places where another may come. */
export function SlotPart({ agenda, row, moves, opened, onOpen }: SlotPartProps) {
  const words = useAgendaWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const title = say(row.title, language)
  const open = opened === row.id
  const named = (speaker: string | null) => (speaker === null ? title : agendaIndex(agenda).nameOf(speaker))
  return (
    <li className={css['slot']}>
      <div className={`${css['row']} ${sortable['row']}`} data-level="1" data-row={row.id} data-stands={row.stands}>
        <Grip shown={row.stands === 'free' && !moves.barred} />
        <span className={css['number']}>{row.number}</span>
        <span className={css['what']}>
          <b>{title}</b>
          <small>
            {[row.kind === 'speeches' ? '' : words.kind[row.kind], row.fixed ? words.fixed : '']
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
        <span />
        <span className={css['time']}>{clockTime(row.start, zone)}</span>
        <span className={css['length']}>{lengthOf(row.duration)}</span>
        <StandsMark stands={row.stands} />
        <span className={css['ways']}>
          <Way id={row.id} way="up" label={words.up(title)} on={row.up !== null} moves={moves} />
          <Way id={row.id} way="down" label={words.down(title)} on={row.down !== null} moves={moves} />
        </span>
        {moves.barred ? (
          <span />
        ) : (
          <Press
            weight="bare"
            aria-expanded={open}
            aria-label={open ? words.doneOf(title) : words.changeOf(title)}
            data-change={row.id}
            onPress={() => onOpen(open ? null : row.id)}
          >
            {open ? words.done : words.change}
          </Press>
        )}
      </div>
      <p className={css['said']} role="status">
        {moves.saidOf(row.id)}
      </p>
      {open && !moves.barred ? (
        <Panel>
          {row.stands === 'free' ? null : <p>{words.slotOnlyTitle}</p>}
          <TitleField
            title={row.title}
            edit={(from, to) => (from === null || to === null ? null : { edit: 'title-slot', slot: row.id, from, to })}
          />
          {row.stands === 'free' ? (
            <>
              <SlotTimeField row={row} />
              <Toggle
                label={words.fixedStart}
                on={row.fixed}
                edit={(to) => ({ edit: 'fix-start', slot: row.id, to })}
              />
            </>
          ) : null}
          {row.droppable ? (
            <DropField name={title} edit={{ edit: 'drop-slot', slot: row.id }} onDropped={() => onOpen(null)} />
          ) : null}
        </Panel>
      ) : null}
      <Adding
        on={row.takesFirst && row.segments.length > 0}
        label={words.addFirst(title)}
        place={`${row.id}/`}
        {...{ agenda, row, opened, onOpen }}
      />
      {row.segments.map((segment) => (
        <Fragment key={segment.id}>
          <SegmentLine
            agenda={agenda}
            row={segment}
            slotTitle={row.title}
            open={opened === segment.id}
            moves={moves}
            onOpen={(on) => onOpen(on ? segment.id : null)}
          />
          <Adding
            on={segment.takesNext}
            label={words.addAfter(named(segment.speaker))}
            place={`${row.id}/${segment.id}`}
            {...{ agenda, row, opened, onOpen }}
          />
        </Fragment>
      ))}
      {row.takesNext ? (
        <SlotAdding after={row.id} label={words.addSlotAfter(title)} {...{ agenda, opened, onOpen }} />
      ) : null}
    </li>
  )
}

interface AddingProps extends Pick<SlotPartProps, 'agenda' | 'row' | 'opened' | 'onOpen'> {
  readonly on: boolean
  readonly label: string
  /** The slot, and behind which of its segments. */
  readonly place: string
}

function Adding({ on, label, place, agenda, row, opened, onOpen }: AddingProps) {
  const plus = usePlus(opened === place)
  if (!on) return null
  if (opened === place) {
    const after = place.slice(row.id.length + 1) || null
    return <AddSegment agenda={agenda} at={{ slot: row.id, after }} legend={label} onClose={() => onOpen(null)} />
  }
  return (
    <div className={css['between']}>
      <Plus ref={plus} label={label} onPress={() => onOpen(place)} />
    </div>
  )
}

interface PlusProps {
  readonly label: string
  /** Beside the plus, where there is room. */
  readonly says?: string
  readonly onPress: () => void
  readonly ref: Ref<HTMLButtonElement>
}

function Plus({ label, says, onPress, ref }: PlusProps) {
  return (
    <Button ref={ref} aria-label={label} title={label} onPress={onPress}>
      <Icon name="plus" size={12} /> {says}
    </Button>
  )
}

/** The plus gives its place to its form, and gets the focus back with it. */
function usePlus(open: boolean) {
  const plus = useRef<HTMLButtonElement>(null)
  const before = useRef(open)
  useEffect(() => {
    if (before.current && !open) plus.current?.focus()
    before.current = open
  }, [open])
  return plus
}

export function SlotAdding({
  after,
  label,
  agenda,
  opened,
  onOpen,
}: Pick<SlotPartProps, 'agenda' | 'opened' | 'onOpen'> & { readonly after: string | null; readonly label: string }) {
  const words = useAgendaWords()
  const place = `slot after ${after ?? ''}`
  const plus = usePlus(opened === place)
  if (opened === place) {
    return <AddSlot agenda={agenda} after={after} legend={label} onClose={() => onOpen(null)} />
  }
  return (
    <div className={css['between']} data-level="1">
      <Plus ref={plus} label={label} says={words.addSlot} onPress={() => onOpen(place)} />
    </div>
  )
}
