import { useUnreachable } from '../../page/connection/ShowConnection.tsx'
import { useWords } from '../../page/words/words.ts'

/** Why nothing can be pressed now; `null` while a press would arrive. */
export function useNoConnection(): string | null {
  const words = useWords()
  return useUnreachable() ? words.noConnection : null
}
