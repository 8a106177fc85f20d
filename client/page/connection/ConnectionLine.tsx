import { between, type Duration } from '../../../shared/domain/time.ts'
import type { CommonWords } from '../../../shared/words/en/common.ts'
import { ConnectionPlate } from '../ui/ConnectionPlate.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useWords } from '../words/words.ts'
import { useBeat } from './clock/useNow.ts'
import { useShow } from './ShowConnection.tsx'
import type { ConnectionState } from './showStore.ts'

/** The state of the connection, counting while it is silent. Changes are announced, the counting is not. */
export function ConnectionLine() {
  const words = useWords()
  const connection = useShow((state) => state.connection)
  const unsavedSince = useShow((state) => state.unsavedSince)
  const isHere = connection.status === 'live' || connection.status === 'caught-up'
  const since = isHere ? unsavedSince : null
  const text = useBeat((now) =>
    since === null ? connectionText(connection, performance.now(), words) : unsavedText(between(since, now), words),
  )
  return (
    <>
      <ConnectionPlate status={since === null ? connection.status : 'unsaved'} text={text} />
      <VisuallyHidden>
        <span role="status">{since === null ? announced(connection, words) : words.connection.unsavedNow}</span>
      </VisuallyHidden>
    </>
  )
}

export function connectionText(connection: ConnectionState, now: number, words: CommonWords): string {
  const ago = Math.max(1, Math.floor((now - connection.asOf) / 1000))
  if (connection.slow) return words.connection.slow(ago)
  switch (connection.status) {
    case 'connecting':
      return words.connection.connecting
    case 'live':
      return words.connection.live
    case 'late':
      return words.connection.late(ago)
    case 'lost':
      return connection.heard ? words.connection.lost(ago) : words.connection.unreached
    case 'caught-up':
      return words.connection.caughtUp
  }
}

/** Nobody reads *live* of a server that cannot keep what is pressed. */
function unsavedText(lasting: Duration, words: CommonWords): string {
  return words.connection.unsaved(Math.max(1, Math.floor(lasting / 1000)))
}

/** Said once for each change that matters; a late heartbeat does not. */
function announced({ status, heard, slow }: ConnectionState, words: CommonWords): string {
  if (status === 'lost' && slow) return words.connection.behind
  if (status === 'lost') return heard ? words.tab.noConnection : words.connection.unreached
  return status === 'caught-up' ? words.connection.caughtUp : ''
}
