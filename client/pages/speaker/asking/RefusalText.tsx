import type { Pressing } from '../../../page/connection/presses/usePressing.ts'
import { useRefusalWords } from '../../../words/refusals.ts'

export function RefusalText({ code }: { readonly code: NonNullable<Pressing['refusal']> }) {
  return useRefusalWords()[code]
}
