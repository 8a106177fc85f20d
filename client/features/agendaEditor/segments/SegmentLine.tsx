import type { Agenda, Text } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import { clockTime, lengthOf, say } from '../../../../shared/words/format.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { Press } from '../../../page/ui/Press.tsx'
import { useShownZone } from '../../../page/useShownZone.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { Icon } from '../../../ui/Icons.tsx'
import sortable from '../../../ui/sortable/Sortable.module.css'
import css from '../AgendaDialog.module.css'
import { DropField } from '../DropField.tsx'
import type { SegmentRow, Stands } from '../moving/editTable.ts'
import type { Moves } from '../moving/moves.ts'
import { Panel } from '../Panel.tsx'
import { Toggle } from '../Toggle.tsx'
import { useAgendaWords } from '../words.ts'
import { DurationField, LanguageField, SpeakerField } from './SegmentFields.tsx'
import { TitleField } from './TitleField.tsx'

export interface SegmentLineProps {
  readonly agenda: Agenda
  readonly row: SegmentRow
  readonly slotTitle: Text
  readonly open: boolean
  readonly moves: Moves
  readonly onOpen: (open: boolean) => void
}

/** One speech: what is planned, its moves, and its fields once they are asked for. */
export function SegmentLine({ agenda, row, slotTitle, open, moves, onOpen }: SegmentLineProps) {
  const words = useAgendaWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const name =
    row.speaker === null || row.kind === 'discussion'
      ? say(row.title ?? slotTitle, language)
      : agendaIndex(agenda).nameOf(row.speaker)
  const free = row.stands === 'free' && !moves.barred
  return (
    <>
      <div
        className={`${css['row']} ${sortable['row']}`}
        data-row={row.id}
        data-stands={row.stands}
        data-out={row.leftOut ?? undefined}
      >
        <Grip shown={free && row.kind === 'speeches' && row.droppable} />
        <span className={css['number']}>{row.number}</span>
        <span className={css['what']}>
          <b>{name}</b>
          <small>
            {[
              row.title !== null && row.kind === 'speeches' ? say(row.title, language) : '',
              row.optional ? words.optional : '',
              row.leftOut === null ? '' : words.leftOut[row.leftOut],
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
        <span className={css['tag']}>
          {row.language === null || row.kind === 'discussion' ? null : (
            <FloorTag language={row.language} certainty="planned" />
          )}
        </span>
        <span className={css['time']}>{row.start === null ? '' : clockTime(row.start, zone)}</span>
        <span className={css['length']}>{lengthSaid(row, words)}</span>
        <StandsMark stands={row.stands} />
        <span className={css['ways']}>
          <Way id={row.id} way="up" label={words.up(name)} on={row.up !== null} moves={moves} />
          <Way id={row.id} way="down" label={words.down(name)} on={row.down !== null} moves={moves} />
        </span>
        {moves.barred ? (
          <span />
        ) : (
          <Press
            weight="bare"
            aria-expanded={open}
            aria-label={open ? words.doneOf(name) : words.changeOf(name)}
            data-change={row.id}
            onPress={() => onOpen(!open)}
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
          {row.stands === 'free' ? null : <p>{words.onlyTitle}</p>}
          {free && row.kind === 'speeches' ? <SpeakerField agenda={agenda} row={row} /> : null}
          {free && row.language !== null ? <LanguageField agenda={agenda} row={row} /> : null}
          {free && row.kind === 'speeches' ? <DurationField row={row} /> : null}
          <TitleField title={row.title} edit={(from, to) => ({ edit: 'title-segment', segment: row.id, from, to })} />
          {free ? (
            <Toggle
              label={words.mayBeLeftOut}
              on={row.optional}
              edit={(to) => ({ edit: 'make-optional', segment: row.id, to })}
            />
          ) : null}
          {row.droppable ? (
            <DropField name={name} edit={{ edit: 'drop-segment', segment: row.id }} onDropped={() => onOpen(false)} />
          ) : null}
        </Panel>
      ) : null}
    </>
  )
}

/** What it gets; and what was planned, where catching up gave it less. */
function lengthSaid({ number, duration, gets }: SegmentRow, words: ReturnType<typeof useAgendaWords>): string {
  if (duration === null) return number === '' ? lengthOf(gets) : words.shared(lengthOf(gets))
  return duration === gets ? lengthOf(gets) : words.given(lengthOf(gets), lengthOf(duration))
}

export function StandsMark({ stands }: { readonly stands: Stands }) {
  const words = useAgendaWords()
  return (
    <span className={css['standing']}>
      {stands === 'free' ? null : (
        <>
          <Icon name={stands === 'on' ? 'play' : 'tick'} size={13} /> {stands === 'on' ? words.on : words.isDone}
        </>
      )}
    </span>
  )
}

/** For the pointer alone: the buttons and the keys do the same. */
export function Grip({ shown }: { readonly shown: boolean }) {
  const words = useAgendaWords()
  return shown ? (
    <span className={`${css['grip']} ${sortable['grip']}`} data-grip="" title={words.drag} aria-hidden="true">
      <Icon name="more" size={14} />
    </span>
  ) : (
    <span />
  )
}

export interface WayProps {
  readonly id: string
  readonly way: 'up' | 'down'
  readonly label: string
  readonly on: boolean
  readonly moves: Moves
}

/** Nothing stands where there is no way. */
export function Way({ id, way, label, on, moves }: WayProps) {
  if (!on) return <span />
  return (
    <Press
      square
      weight="bare"
      aria-label={label}
      data-way={`${way} ${id}`}
      state={moves.stateOf(id)}
      onPress={() => moves.step(id, way)}
    >
      <Icon name={way} size={14} />
    </Press>
  )
}
