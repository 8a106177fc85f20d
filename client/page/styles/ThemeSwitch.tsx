import css from '../Head.module.css'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/words.ts'
import { type Theme, useTheme } from './theme.ts'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Light, dark, or as the device has it: for the reader's own screen alone. */
export function ThemeSwitch() {
  const words = useWords()
  const { theme, choose } = useTheme()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these act at once
    <span className={css['choice']} role="group" aria-label={words.theme.title}>
      {THEMES.map((each) => (
        <Button key={each} aria-pressed={each === theme} onPress={() => choose(each)}>
          {words.theme[each]}
        </Button>
      ))}
    </span>
  )
}
