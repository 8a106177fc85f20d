import { Button } from '../../page/ui/Button.tsx'
import { useRoomWords } from '../../words/room.ts'
import css from './Console.module.css'

/** On a phone one part is seen at a time; on a wide screen all of them are. */
export type Part = 'now' | 'run' | 'queue' | 'coming' | 'more'

export interface PartsProps {
  readonly parts: readonly Part[]
  readonly part: Part
  readonly onChoose: (part: Part) => void
  /** How many wait in a part, said beside its name. */
  readonly counts?: Partial<Readonly<Record<Part, number>>>
}

export function Parts({ parts, part, onChoose, counts = {} }: PartsProps) {
  const words = useRoomWords().parts
  return (
    <nav className={css['parts']} aria-label={words.title} data-keeps-focus="">
      {parts.map((each) => (
        <Button
          key={each}
          data-part={each}
          aria-current={each === part ? 'page' : undefined}
          onPress={() => onChoose(each)}
        >
          {words[each]}
          {counts[each] ? <b> {counts[each]}</b> : null}
        </Button>
      ))}
    </nav>
  )
}
