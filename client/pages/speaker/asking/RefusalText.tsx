import { useSayRefusal } from '../../../features/pressing/useSayRefusal.ts'
import type { RefusedPress } from '../../../page/connection/presses/useControl.ts'

export function RefusalText({ refused }: { readonly refused: RefusedPress }) {
  return useSayRefusal()(refused)
}
