import { languageCode } from '../../../shared/domain/agenda/languageCode.ts'
import { languageCodes, languages } from '../../../shared/words/languages.ts'
import css from '../Head.module.css'
import { Button } from '../ui/Button.tsx'
import { useLanguage } from './language.ts'
import { useWords } from './words.ts'

/** EN | FR, for the reader's own screen alone. */
export function LanguageSwitch() {
  const words = useWords()
  const { language, choose } = useLanguage()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these act at once
    <span className={css['choice']} role="group" aria-label={words.language}>
      {languageCodes.map((each) => (
        <Button
          key={each}
          lang={each}
          aria-pressed={each === language}
          aria-label={`${languageCode(each)} ${languages[each].name}`}
          onPress={() => choose(each)}
        >
          {languageCode(each)}
        </Button>
      ))}
    </span>
  )
}
