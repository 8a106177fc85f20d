import { languageCodes, languages } from '../../../shared/words/languages.ts'
import { Button } from '../../page/ui/Button.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useWords } from '../../page/words/words.ts'
import css from './InterfaceLanguageChoice.module.css'

/** Written out, each in its own language: most who come here open the page for the first time. */
export function InterfaceLanguageChoice() {
  const words = useWords()
  const { language, choose } = useLanguage()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these act at once
    <span className={css['languages']} role="group" aria-label={words.language}>
      {languageCodes.map((each) => (
        <Button key={each} lang={each} aria-pressed={each === language} onPress={() => choose(each)}>
          {languages[each].name}
        </Button>
      ))}
    </span>
  )
}
