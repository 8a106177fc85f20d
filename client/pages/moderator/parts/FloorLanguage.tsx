import { floorLanguage, isHeard, type Spoken } from '../../../../shared/domain/floor/floor.ts'
import { capitalised, clockTime, languageName } from '../../../../shared/words/format.ts'
import { isLanguage } from '../../../features/controls/commands.ts'
import { useControls } from '../../../features/controls/controls.ts'
import { RefusalLine } from '../../../features/controls/RefusalLine.tsx'
import { useRefusal } from '../../../features/controls/useRefusal.ts'
import type { Turning } from '../../../features/floor/TurnTime.tsx'
import { useNoConnection } from '../../../features/pressing/useNoConnection.ts'
import type { Room } from '../../../features/room/useRoom.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { Button } from '../../../page/ui/Button.tsx'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { useShownZone } from '../../../page/useShownZone.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useRoomWords } from '../../../words/room.ts'
import { useModeratorWords } from '../words.ts'
import css from './FloorLanguage.module.css'

/** The language being spoken, and one press for whoever knows better. Nothing in a break. */
export function FloorLanguage({ room, live }: { readonly room: Room; readonly live: Turning }) {
  const title = useRoomWords().now.language
  const refusal = useRefusal(room, 'language')
  const spoken = floorLanguage(live.turn)
  if (spoken === null) return null
  const many = room.agenda.languages.length > 2
  return (
    <fieldset className={css['floor']} data-many={many || undefined}>
      <legend>{title}</legend>
      {room.agenda.languages.map((code) => (
        <Half key={code} code={code} spoken={spoken} live={live} many={many} />
      ))}
      {refusal === null ? null : <RefusalLine {...refusal} />}
    </fieldset>
  )
}

interface HalfProps {
  readonly code: string
  readonly spoken: Spoken
  readonly live: Turning
  /** One of more than two: what is not pressed is said to those who listen alone. */
  readonly many: boolean
}

function Half({ code, spoken, live, many }: HalfProps) {
  const words = useModeratorWords()
  const states = useRoomWords().now.languageState
  const { language } = useLanguage()
  const zone = useShownZone()
  const control = useControls().language
  const noConnection = useNoConnection()
  const isFloor = code === spoken.language
  const heard = isFloor && isHeard(spoken.certainty)
  const off = heard || noConnection !== null
  const state = !isFloor
    ? words.ifYouHear
    : heard
      ? `${states[spoken.certainty === 'confirmed' ? 'confirmed' : 'corrected']} ${clockTime(spoken.at, zone)}`
      : states.planned
  const does = isFloor ? words.confirm : words.correct
  return (
    <Button
      className={css['half']}
      aria-pressed={isFloor}
      off={off}
      title={noConnection ?? undefined}
      data-state={control.stateOf(isLanguage(code))}
      onPress={() =>
        void control.press({ type: 'SetFloorLanguage', turn: live.turn.id, from: spoken.language, to: code })
      }
    >
      <FloorTag language={code} certainty={isFloor ? spoken.certainty : 'planned'} />
      <span className={css['name']}>
        <b>{capitalised(languageName(code, language), language)}</b>
        {many ? <VisuallyHidden>{state}</VisuallyHidden> : <small>{state}</small>}
      </span>
      {off ? null : many && !isFloor ? (
        <VisuallyHidden>{does}</VisuallyHidden>
      ) : (
        <span className={css['do']}>{does}</span>
      )}
    </Button>
  )
}
