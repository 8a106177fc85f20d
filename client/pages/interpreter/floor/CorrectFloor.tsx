import { languageCode } from '../../../../shared/domain/agenda/languageCode.ts'
import { capitalised, languageName } from '../../../../shared/words/format.ts'
import { useNoConnection } from '../../../features/pressing/useNoConnection.ts'
import { usePressing } from '../../../features/pressing/usePressing.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { useInterpreterWords } from '../words.ts'
import css from './CorrectFloor.module.css'
import type { SpokenFloor } from './Sign.tsx'

/** So many fit with their whole sentence; more are letters alone, after it. */
const WHOLE = 2

/** The first person who knows better corrects the plan in one press. */
export function CorrectFloor({ floor }: { readonly floor: SpokenFloor }) {
  const words = useInterpreterWords()
  const { language } = useLanguage()
  const { press, stateOf, said } = usePressing()
  const spoken = capitalised(languageName(floor.language, language), language)
  const set = (to: string) => {
    void press({ type: 'SetFloorLanguage', turn: floor.turn, from: floor.language, to })
  }
  const stateFor = (to: string) => stateOf((command) => command.type === 'SetFloorLanguage' && command.to === to)
  const reason = useNoConnection()
  const many = floor.others.length > WHOLE
  return (
    <div className={css['correct']} data-many={many || undefined}>
      <p data-refused={said === null ? undefined : true} data-said={said !== null || reason !== null || undefined}>
        {said ?? reason ?? (floor.heard ? words.heard(spoken) : words.planned(spoken))}
      </p>
      {floor.heard ? null : (
        <Press state={stateFor(floor.language)} disabledReason={reason} onPress={() => set(floor.language)}>
          {words.confirm(languageCode(floor.language))}
        </Press>
      )}
      {many ? (
        <span className={css['nowIn']} aria-hidden="true">
          <span>{words.nowIn}</span>
          <span>{words.nowInShort[floor.heard ? 'heard' : 'planned']}</span>
        </span>
      ) : null}
      {floor.others.map((other) => (
        <Press
          key={other}
          state={stateFor(other)}
          disabledReason={reason}
          aria-label={words.correct(languageCode(other))}
          title={many ? words.correct(languageCode(other)) : undefined}
          onPress={() => set(other)}
        >
          {many ? languageCode(other) : words.correct(languageCode(other))}
        </Press>
      ))}
      <VisuallyHidden>
        <span role="alert">{said}</span>
      </VisuallyHidden>
    </div>
  )
}
