import { minutes } from '../../../shared/domain/time.ts'
import type { SeenMessage } from '../../../shared/protocol/view.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { useServerClock, useShow } from '../../page/connection/ShowConnection.tsx'
import { nextToGo, shownMessages } from './shownMessages.ts'

const NOTHING: readonly SeenMessage[] = []

/** What everybody may read, newest first; nobody presses [Seen] on it, so that it goes when it is cleared or its time is up. */
export function usePublicMessages(): readonly SeenMessage[] {
  const messages = useShow((state) => state.live?.messages ?? NOTHING)
  const serverNow = useServerClock()
  const now = useNow(minutes(1), nextToGo(messages, serverNow()))
  return shownMessages(messages, now)
}
