import type { ShowId } from '../../shared/domain/agenda/agenda.ts'
import { type History, replayRun } from '../../shared/domain/history/history.ts'
import { createNewest } from '../newest.ts'

/** As many as somebody goes back and forth between. */
const KEPT = 4

type EarlierRuns = (show: ShowId, run: number) => Promise<History | null>

/** All rows of a show, after revision 0. */
type Read = (show: ShowId, after: 0) => Promise<Parameters<typeof replayRun>[0]>

/**
 * Runs that are over, by their number; `null` for one that there never was. They never change: each is read from the
 * journal and folded once, also when several ask for it together, and the last few that were asked for are kept.
 */
export function createEarlierRuns(read: Read): EarlierRuns {
  const kept = createNewest<string, Promise<History | null>>(KEPT)
  return (show, run) => {
    const key = `${run} ${show}`
    const history = kept.get(key) ?? read(show, 0).then((rows) => replayRun(rows, run))
    kept.put(key, history)
    const forget = () => {
      if (kept.get(key) === history) kept.delete(key)
    }
    history.then((found) => found ?? forget(), forget)
    return history
  }
}
