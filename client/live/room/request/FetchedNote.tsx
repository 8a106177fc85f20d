import { useState } from 'react'
import type { SeenRequest } from '../../../../shared/protocol/view.ts'
import { callApi } from '../../../connection/api.ts'
import { useKey, useShow } from '../../../connection/ShowConnection.tsx'
import { Press } from '../../../ui/Press.tsx'
import { useQueueWords } from '../../../words/queue.ts'
import css from './Request.module.css'

/** Far down a long list notes are not sent along: this one is fetched when it is opened. */
export function FetchedNote({ request }: { readonly request: string }) {
  const words = useQueueWords().row
  const key = useKey()
  const show = useShow((state) => state.show)
  const [told, setTold] = useState<Pick<SeenRequest, 'note' | 'behalf'> | 'asking' | 'failed' | null>(null)
  const fetchNote = async () => {
    setTold('asking')
    const answer = await callApi(`/shows/${show}/requests?id=${encodeURIComponent(request)}`, { key })
    setTold(answer.ok ? (answer.body as SeenRequest) : 'failed')
  }
  if (told === null || typeof told === 'string') {
    return (
      <Press weight="bare" state={told === 'asking' ? 'sent' : 'rest'} onPress={() => void fetchNote()}>
        {told === 'failed' ? words.noteFailed : words.showNote}
      </Press>
    )
  }
  return (
    <>
      {told.behalf === null ? null : <p className={css['organisation']}>{words.behalf(told.behalf)}</p>}
      {told.note === null ? null : <p className={css['note']}>{told.note}</p>}
    </>
  )
}
