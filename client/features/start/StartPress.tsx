import { dateIn, lengthOf, sentenceTime } from '../../../shared/words/format.ts'
import { lateness } from '../../../shared/words/lateness.ts'
import { Button } from '../../page/ui/Button.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useWords } from '../../page/words/words.ts'
import { useControlWords } from '../../words/controls.ts'
import { useControls } from '../controls/controls.ts'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import css from './StartPanel.module.css'
import type { StartChoice } from './startOutlook.ts'

export interface StartPressProps {
  readonly start: 'as-planned' | 'now'
  readonly choice: StartChoice
  readonly ink: boolean
}

/** One way of starting, with its consequence inside the press. */
export function StartPress({ start, choice, ink }: StartPressProps) {
  const words = useControlWords()
  const control = useControls().start
  const noConnection = useNoConnection()
  const sentence = useConsequence(start, choice)
  return (
    <Button
      className={css['press']}
      data-weight={ink ? 'ink' : 'plain'}
      data-state={control.stateOf((command) => command.type === 'StartShow' && command.start === start)}
      off={noConnection !== null}
      onPress={() => void control.press({ type: 'StartShow', start })}
    >
      <b>{start === 'now' ? words.start.now : words.start.asPlanned}</b>
      <span>{noConnection ?? sentence}</span>
    </Button>
  )
}

function useConsequence(start: StartPressProps['start'], choice: StartChoice): string {
  const words = useControlWords().start
  const common = useWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const time = (at: Parameters<typeof sentenceTime>[0]) => sentenceTime(at, zone, language)
  const { far, plannedStart } = choice
  const outlook = start === 'now' ? choice.now : choice.asPlanned
  if (start === 'as-planned') {
    if (far) return words.planFar(dateIn(plannedStart, zone, language))
    return `${words.planStands(time(plannedStart))} ${words.outlook(time(outlook.end), common.lateness(lateness(outlook.behind)))}`
  }
  const moves = far ? words.movesFar : words.moves(lengthOf(outlook.shift), outlook.shift > 0)
  const ends =
    outlook.hardEnd === null ? words.ends(time(outlook.end)) : words.endsHard(time(outlook.end), time(outlook.hardEnd))
  return `${moves} ${ends}`
}
