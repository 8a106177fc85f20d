import type { Agenda, LanguageCode } from '../../../../shared/domain/agenda/agenda.ts'
import { languageCode } from '../../../../shared/domain/agenda/languageCode.ts'
import { capitalised, languageName } from '../../../../shared/words/format.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useAgendaWords } from '../words.ts'

export interface PlannedLanguage {
  readonly code: LanguageCode
  readonly assumed: boolean
}

export interface PlannedLanguageChoiceProps {
  readonly agenda: Agenda
  readonly chosen: PlannedLanguage
  readonly onChoose: (language: PlannedLanguage) => void
}

/** A floor language of the agenda, and whether the speaker said so. */
export function PlannedLanguageChoice({ agenda, chosen, onChoose }: PlannedLanguageChoiceProps) {
  const words = useAgendaWords()
  const { language } = useLanguage()
  return (
    <>
      <label>
        {words.language}
        <select value={chosen.code} onChange={(event) => onChoose({ ...chosen, code: event.target.value })}>
          {agenda.languages.map((code) => (
            <option key={code} value={code}>
              {languageCode(code)} · {capitalised(languageName(code, language), language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={chosen.assumed}
          onChange={(event) => onChoose({ ...chosen, assumed: event.target.checked })}
        />
        {words.assumed}
      </label>
    </>
  )
}
