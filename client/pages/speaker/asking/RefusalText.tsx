import type { RefusedPress } from '../../../page/connection/presses/useControl.ts'
import { useSayRefusal } from '../../../words/refusals.ts'

export function RefusalText({ refused }: { readonly refused: RefusedPress }) {
  return useSayRefusal()(refused)
}
