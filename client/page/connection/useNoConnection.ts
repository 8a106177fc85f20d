import { useWords } from '../words/words.ts'
import { useUnreachable } from './ShowConnection.tsx'

/** Why nothing can be pressed now; `null` while a press would arrive. */
export function useNoConnection(): string | null {
  const words = useWords()
  return useUnreachable() ? words.noConnection : null
}
