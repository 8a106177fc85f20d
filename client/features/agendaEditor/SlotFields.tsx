import type { AgendaEdit } from '../../../shared/domain/editing/agendaEdit.ts'
import { clockTimeNear } from '../../../shared/words/clockTimeNear.ts'
import { lengthOf } from '../../../shared/words/format.ts'
import { useShownZone } from '../../page/useShownZone.ts'
import { EditField } from './EditField.tsx'
import type { SlotRow } from './moving/editTable.ts'
import { durationOf, LONGEST_IN_HOURS, timeTyped } from './moving/typed.ts'
import { TypedField } from './TypedField.tsx'
import { putDown, useEdit } from './useEdit.ts'
import { useFieldDraft } from './useFieldDraft.ts'
import { useAgendaWords } from './words.ts'

/** When a slot starts and how long it lasts, in one press: what comes after it moves along. */
export function SlotTimeField({ row }: { readonly row: SlotRow }) {
  const words = useAgendaWords()
  const zone = useShownZone()
  const editing = useEdit()
  const draft = useFieldDraft({ start: row.start, duration: row.duration }, ({ start, duration }) => ({
    start: timeTyped(start, zone),
    duration: lengthOf(duration),
  }))
  const { from, value } = draft
  // Untouched, a start keeps the parts of a second that "start now" gave it.
  const start =
    value.start === timeTyped(from.start, zone) ? from.start : clockTimeNear(value.start, from.start, zone, 'nearest')
  const duration = durationOf(value.duration)
  const noDuration = duration === null ? words.noDuration(LONGEST_IN_HOURS) : null
  const edit: AgendaEdit | null =
    start === null || duration === null ? null : { edit: 'retime-slot', slot: row.id, from, to: { start, duration } }
  return (
    <EditField
      legend={words.startAndDuration}
      editing={editing}
      press={words.set}
      reason={!draft.dirty ? words.unchanged : start === null ? words.noTime : noDuration}
      moved={draft.moved ? words.now(`${timeTyped(row.start, zone)}, ${lengthOf(row.duration)}`) : null}
      edit={draft.dirty ? edit : null}
      onSet={() => {
        if (edit !== null) void putDown(editing, draft, edit)
      }}
    >
      <TypedField
        label={words.start}
        value={value.start}
        wrong={start === null ? words.noTime : null}
        onType={(typed) => draft.type({ ...value, start: typed })}
      />
      <TypedField
        label={words.duration}
        value={value.duration}
        wrong={noDuration}
        onType={(typed) => draft.type({ ...value, duration: typed })}
      />
    </EditField>
  )
}
