import type { Logger } from 'pino'
import { seconds } from '../shared/domain/time.ts'
import type { Links } from './access/links.ts'
import type { Authority } from './show/deciding/authority.ts'

/** How soon a link is tried again that could not be made. */
const LINKS_AGAIN = seconds(5)

/**
 * Somebody who comes into an agenda gets a link at once, or as soon as it can be written down; and nobody who is taken out
 * keeps one that opens.
 */
export function keepLinks(authority: Authority, links: Links, log: Logger): () => void {
  let known = authority.history().show.agenda
  let timer: ReturnType<typeof setTimeout> | undefined
  const ensure = () => {
    clearTimeout(timer)
    links.ensure(known).catch((problem: unknown) => {
      log.error({ err: problem }, 'a link could not be made')
      timer = setTimeout(ensure, LINKS_AGAIN)
      timer.unref()
    })
  }
  const stop = authority.watch(({ show }) => {
    if (show.agenda === known) return
    links.follow(known, show.agenda)
    known = show.agenda
    ensure()
  })
  ensure()
  return () => {
    clearTimeout(timer)
    stop()
  }
}
