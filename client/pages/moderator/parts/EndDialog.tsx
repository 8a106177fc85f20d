import { useControls } from '../../../features/controls/controls.ts'
import { comingUp } from '../../../features/floor/comingUp.ts'
import type { Room } from '../../../features/room/useRoom.ts'
import { Confirm } from '../../../ui/dialog/Confirm.tsx'
import { useModeratorWords } from '../words.ts'

export interface AskProps {
  readonly room: Room
  readonly open: boolean
  readonly onClose: () => void
}

/** Ending asks once. */
export function EndDialog({ room, open, onClose }: AskProps) {
  const words = useModeratorWords().end
  const control = useControls().end
  const ahead = comingUp(room.agenda, room.live, null).length
  return (
    <Confirm
      open={open}
      title={words.title}
      body={`${ahead > 0 ? `${words.ahead(ahead)} ` : ''}${words.body}`}
      go={words.press}
      onClose={onClose}
      onGo={() => void control.press({ type: 'EndShow' })}
    />
  )
}
