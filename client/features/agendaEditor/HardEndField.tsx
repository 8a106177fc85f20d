import type { AgendaEdit } from '../../../shared/domain/editing/agendaEdit.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import { clockTimeNear } from '../../../shared/words/clockTimeNear.ts'
import { useShownZone } from '../../page/useShownZone.ts'
import { EditField } from './EditField.tsx'
import { timeTyped } from './moving/typed.ts'
import { TypedField } from './TypedField.tsx'
import { putDown, useEdit } from './useEdit.ts'
import { useFieldDraft } from './useFieldDraft.ts'
import { useAgendaWords } from './words.ts'

/** When interpretation stops; it may be open. A time of day is taken near the end that stands. */
export function HardEndField({
  hardEnd,
  plannedEnd,
}: {
  readonly hardEnd: Instant | null
  readonly plannedEnd: Instant
}) {
  const words = useAgendaWords()
  const zone = useShownZone()
  const editing = useEdit()
  const draft = useFieldDraft(hardEnd, (at) => ({ text: timeTyped(at ?? plannedEnd, zone), none: at === null }))
  const { text, none } = draft.value
  const near = draft.from ?? plannedEnd
  const at = text === timeTyped(near, zone) ? near : clockTimeNear(text, near, zone, 'nearest')
  const edit: AgendaEdit = { edit: 'move-hard-end', from: draft.from, to: none ? null : at }
  const ready = draft.dirty && (none || at !== null)
  return (
    <EditField
      legend={words.hardEnd}
      editing={editing}
      press={words.set}
      reason={ready ? null : draft.dirty ? words.noTime : words.unchanged}
      moved={draft.moved ? words.now(hardEnd === null ? words.noHardEnd : timeTyped(hardEnd, zone)) : null}
      edit={ready ? edit : null}
      onSet={() => void putDown(editing, draft, edit)}
    >
      <TypedField
        label={words.hardEndAbout}
        value={text}
        wrong={none || at !== null ? null : words.noTime}
        onType={(typed) => draft.type({ text: typed, none: false })}
      />
      <label>
        <input type="checkbox" checked={none} onChange={(event) => draft.type({ text, none: event.target.checked })} />
        {words.noHardEnd}
      </label>
    </EditField>
  )
}
