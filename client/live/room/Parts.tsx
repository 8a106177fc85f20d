import { useRoomWords } from '../../words/room.ts'
import css from './Console.module.css'

/** On a phone one part is seen at a time; on a wide screen all of them are. */
export type Part = 'now' | 'run' | 'coming' | 'more'

export interface PartsProps {
  readonly parts: readonly Part[]
  readonly part: Part
  readonly onChoose: (part: Part) => void
}

export function Parts({ parts, part, onChoose }: PartsProps) {
  const words = useRoomWords().parts
  return (
    <nav className={css['parts']} aria-label={words.title} data-keeps-focus="">
      {parts.map((each) => (
        <button
          key={each}
          type="button"
          data-part={each}
          aria-current={each === part ? 'page' : undefined}
          onClick={() => onChoose(each)}
        >
          {words[each]}
        </button>
      ))}
    </nav>
  )
}
