import { comingUp } from '../../live/room/comingUp.ts'
import type { Room } from '../../live/room/useRoom.ts'
import { Asking } from './Asking.tsx'
import { useActs } from './acts.ts'
import css from './Dialog.module.css'
import { useModeratorWords } from './words.ts'

export interface AskProps {
  readonly room: Room
  readonly open: boolean
  readonly onClose: () => void
}

/** Ending asks once. "Keep it running" has the focus, so that neither Space nor Enter ends a show by accident. */
export function EndDialog({ room, open, onClose }: AskProps) {
  const words = useModeratorWords().end
  const act = useActs().end
  const ahead = comingUp(room.agenda, room.live, null).length
  return (
    <Asking
      open={open}
      onClose={onClose}
      title={words.title}
      body={`${ahead > 0 ? `${words.ahead(ahead)} ` : ''}${words.body}`}
      alert
    >
      <div className={css['acts']}>
        <button type="button" className={css['plain']} onClick={onClose}>
          {words.keep}
        </button>
        <button
          type="button"
          className={css['ink']}
          onClick={() => {
            act.press({ type: 'EndShow' })
            onClose()
          }}
        >
          {words.press}
        </button>
      </div>
    </Asking>
  )
}
