import { useShow } from '../../../connection/ShowConnection.tsx'
import { useQueueWords } from '../../../words/queue.ts'

/** Why nothing can be pressed now; `null` while the link lives. */
export function useNoLink(): string | null {
  const words = useQueueWords()
  const lost = useShow(({ link }) => link.status === 'lost' || (link.status === 'connecting' && !link.heard))
  return lost ? words.noLink : null
}
