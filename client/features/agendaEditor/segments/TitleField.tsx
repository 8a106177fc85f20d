import type { Text } from '../../../../shared/domain/agenda/agenda.ts'
import { LINE_LENGTH } from '../../../../shared/domain/agenda/limits.ts'
import type { AgendaEdit } from '../../../../shared/domain/editing/agendaEdit.ts'
import { languageName, say } from '../../../../shared/words/format.ts'
import { type Language, languageCodes } from '../../../../shared/words/languages.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { EditField } from '../EditField.tsx'
import { type TypedText, textFrom, typedText } from '../moving/typed.ts'
import { putDown, useEdit } from '../useEdit.ts'
import { useFieldDraft } from '../useFieldDraft.ts'
import { useAgendaWords } from '../words.ts'

export interface TitleFieldProps {
  readonly title: Text | null
  /** The change from what was seen; `null` where a title must not be empty. */
  readonly edit: (from: Text | null, to: Text | null) => AgendaEdit | null
}

/** A title in each language of the interface; others that the agenda has stay. */
export function TitleField({ title, edit }: TitleFieldProps) {
  const words = useAgendaWords()
  const titleIn = useTitleIn()
  const { language } = useLanguage()
  const editing = useEdit()
  const draft = useFieldDraft(title, typedText)
  const asked = edit(draft.from, textFrom(draft.value, title))
  return (
    <EditField
      legend={languageCodes.map(titleIn).join(' · ')}
      editing={editing}
      press={words.set}
      reason={!draft.dirty ? words.unchanged : asked === null ? words.titleFirst : null}
      moved={draft.moved ? words.now(title === null ? words.nothing : words.quoted(say(title, language))) : null}
      edit={null}
      onSet={() => {
        if (asked !== null) void putDown(editing, draft, asked)
      }}
    >
      <TitleInputs value={draft.value} onType={draft.type} />
    </EditField>
  )
}

export function TitleInputs({
  value,
  onType,
}: {
  readonly value: TypedText
  readonly onType: (value: TypedText) => void
}) {
  const titleIn = useTitleIn()
  return languageCodes.map((each) => (
    <label key={each} data-grow="">
      {titleIn(each)}
      <input
        lang={each}
        value={value[each]}
        maxLength={LINE_LENGTH}
        onChange={(event) => onType({ ...value, [each]: event.target.value })}
      />
    </label>
  ))
}

function useTitleIn(): (language: Language) => string {
  const words = useAgendaWords()
  const reader = useLanguage().language
  return (language) => words.titleIn(languageName(language, reader))
}
