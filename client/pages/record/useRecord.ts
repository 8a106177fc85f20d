import { useCallback, useEffect, useState } from 'react'
import type { ShowRecord } from '../../../shared/domain/record/record.ts'
import { askRecord } from '../../api/showApi.ts'
import { useKey, useShow } from '../../page/connection/ShowConnection.tsx'
import { readRecord } from './recordFile.ts'

export interface FetchedRecord {
  /** The last that arrived of this run: kept while a newer one is on its way or fails to come. */
  readonly record: ShowRecord | null
  readonly failed: 'not-yours' | 'no-run' | 'no-answer' | null
  readonly again: () => void
}

/** `run`: an earlier one, or `null` for the present one, which is fetched again whenever the show changes. */
export function useRecord(run: number | null): FetchedRecord {
  const show = useShow((state) => state.show)
  const key = useKey()
  const revision = useShow((state) => state.revision)
  const connected = useShow((state) => state.connection.status === 'live' || state.connection.status === 'caught-up')
  const [attempt, setAttempt] = useState(0)
  const [kept, setKept] = useState<{ readonly run: number | null; readonly record: ShowRecord } | null>(null)
  const [failed, setFailed] = useState<FetchedRecord['failed']>(null)
  const newest = run === null ? revision : 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision, a connection that is back and a wish to try again each ask anew
  useEffect(() => {
    let over = false
    const arrived = (body: unknown) => {
      const record = readRecord(body)
      if (record !== null) setKept({ run, record })
      setFailed(record === null ? 'no-answer' : null)
    }
    askRecord(show, run, 'json', key).then(
      (answer) => {
        if (over) return
        if (answer.ok) arrived(answer.body)
        else setFailed(reasonFor(answer.code))
      },
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [show, key, run, newest, connected, attempt])

  return {
    record: kept !== null && kept.run === run ? kept.record : null,
    failed,
    again: useCallback(() => setAttempt((before) => before + 1), []),
  }
}

function reasonFor(code: string): FetchedRecord['failed'] {
  if (code === 'not-allowed' || code === 'bad-key') return 'not-yours'
  return code === 'unknown-run' ? 'no-run' : 'no-answer'
}
