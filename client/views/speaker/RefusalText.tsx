import type { Pressing } from '../../connection/usePressing.ts'
import { useRefusalWords } from '../../words/refusals.ts'

export function RefusalText({ code }: { readonly code: NonNullable<Pressing['refusal']> }) {
  return useRefusalWords()[code]
}
