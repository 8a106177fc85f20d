import type { RefusalCode } from '../../../shared/words/en/presses/refusals.ts'
import { useSayRefusal } from './useSayRefusal.ts'

/** Why something cannot be pressed now: in the words of the refusal that a press would meet. */
export function useSayOff(): (code: RefusalCode) => string {
  const sayRefusal = useSayRefusal()
  return (code) => sayRefusal({ code, over: null })
}
