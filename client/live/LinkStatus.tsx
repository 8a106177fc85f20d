import { between, type Duration } from '../../shared/domain/time.ts'
import { useShow } from '../connection/ShowConnection.tsx'
import type { LinkState } from '../connection/showStore.ts'
import { useBeat } from '../connection/useNow.ts'
import { LinkPlate } from '../ui/LinkPlate.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import type { CommonWords } from '../words/en/common.ts'
import { useWords } from '../words/words.ts'

/** The state of the link, counting while it is silent. Changes are announced, the counting is not. */
export function LinkStatus() {
  const words = useWords()
  const link = useShow((state) => state.link)
  const unsavedSince = useShow((state) => state.unsavedSince)
  const isHere = link.status === 'live' || link.status === 'caught-up'
  const since = isHere ? unsavedSince : null
  const text = useBeat((now) =>
    since === null ? linkText(link, performance.now(), words) : unsavedText(between(since, now), words),
  )
  return (
    <>
      <LinkPlate status={since === null ? link.status : 'unsaved'} text={text} />
      <VisuallyHidden>
        <span role="status">{since === null ? announced(link, words) : words.link.unsavedNow}</span>
      </VisuallyHidden>
    </>
  )
}

export function linkText(link: LinkState, now: number, words: CommonWords): string {
  const ago = Math.max(1, Math.floor((now - link.asOf) / 1000))
  if (link.slow) return words.link.slow(ago)
  switch (link.status) {
    case 'connecting':
      return words.link.connecting
    case 'live':
      return words.link.live
    case 'late':
      return words.link.late(ago)
    case 'lost':
      return link.heard ? words.link.lost(ago) : words.link.unreached
    case 'caught-up':
      return words.link.caughtUp
  }
}

/** Nobody reads *live* of a server that cannot keep what is pressed. */
function unsavedText(lasting: Duration, words: CommonWords): string {
  return words.link.unsaved(Math.max(1, Math.floor(lasting / 1000)))
}

/** Said once for each change that matters; a late heartbeat does not. */
function announced({ status, heard, slow }: LinkState, words: CommonWords): string {
  if (status === 'lost' && slow) return words.link.behind
  if (status === 'lost') return heard ? words.tab.noLink : words.link.unreached
  return status === 'caught-up' ? words.link.caughtUp : ''
}
