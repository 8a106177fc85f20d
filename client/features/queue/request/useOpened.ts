import { useCallback, useMemo, useState } from 'react'
import type { SeenRequest } from '../../../../shared/protocol/view.ts'
import { askRequest } from '../../../api/showApi.ts'
import { useKey, useShow } from '../../../page/connection/ShowConnection.tsx'

/** Far down a long list a request is told in short, and the rest of it fetched by whoever opens it. */
export interface Opened {
  /** As far as it is known here. */
  readonly request: SeenRequest
  readonly state: 'whole' | 'short' | 'asking' | 'failed'
  /** Answers with the whole; `null` when it did not come. */
  readonly open: () => Promise<SeenRequest | null>
}

export function useOpened(request: SeenRequest): Opened {
  const key = useKey()
  const show = useShow((state) => state.show)
  const [told, setTold] = useState<SeenRequest | 'asking' | 'failed' | null>(null)
  const whole = useMemo(() => wholeOf(request, told), [request, told])
  const open = useCallback(async () => {
    if (whole !== null) return whole
    setTold('asking')
    const fetched = await askRequest(show, request.id, key)
    setTold(fetched ?? 'failed')
    return fetched
  }, [whole, show, request.id, key])
  const state = whole !== null ? 'whole' : told === 'asking' || told === 'failed' ? told : 'short'
  return useMemo(() => ({ request: whole ?? request, state, open }), [whole, request, state, open])
}

/** What was fetched holds until somebody changes what the request says. */
function wholeOf(request: SeenRequest, told: SeenRequest | 'asking' | 'failed' | null): SeenRequest | null {
  if (!request.short) return request
  if (told === null || typeof told === 'string' || told.changed !== request.changed) return null
  const { asker, note, behalf, by, carriedFrom } = told
  return { ...request, asker, note, behalf, by, carriedFrom, short: false }
}
