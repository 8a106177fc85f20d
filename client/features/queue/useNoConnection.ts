import { useUnreachable } from '../../page/connection/ShowConnection.tsx'
import { useQueueWords } from '../../words/queue.ts'

/** Why nothing can be pressed now; `null` while a press would arrive. */
export function useNoConnection(): string | null {
  const words = useQueueWords()
  return useUnreachable() ? words.noConnection : null
}
