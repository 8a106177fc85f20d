import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import type { Room } from '../room/useRoom.ts'
import css from './Messages.module.css'
import { NoticesPanel } from './NoticesPanel.tsx'
import { SentMessages } from './SentMessages.tsx'
import { Presets } from './writing/Presets.tsx'
import { useSending } from './writing/useSending.ts'
import { Addressing, Writing } from './writing/Writing.tsx'

/** What is said to people's screens, and who has seen it. */
export function MessagesPanel({ room }: { readonly room: Room }) {
  const sending = useSending(room)
  return (
    <div className={css['panel']}>
      <Addressing room={room} sending={sending} />
      <Presets room={room} sending={sending} />
      <Writing sending={sending} />
      <SentMessages room={room} />
      <NoticesPanel room={room} />
      <VisuallyHidden>
        <span role="status">{sending.refused ?? sending.done ?? ''}</span>
      </VisuallyHidden>
    </div>
  )
}
