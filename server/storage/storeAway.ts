import type { Storage } from './storage.ts'

/** Whether the store cannot be read or written now, such as on a full disk: asking again later helps. */
export function isStoreAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === AWAY
}

/**
 * An engine as the port has it: what fails for its own reasons, or is asked once it is closed, rejects with an error that
 * `isStoreAway` knows. `isOwn` tells the engine's own errors from bugs.
 */
export function rejectingAway(engine: Storage, isOwn: (problem: unknown) => boolean): Storage {
  const { journal, links, snapshots } = engine
  let closed = false
  const orAway = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw away('the store is closed')
    try {
      return await work()
    } catch (problem) {
      throw isOwn(problem) ? away(problem) : problem
    }
  }
  return {
    ...engine,
    journal: {
      shows: () => orAway(journal.shows),
      read: (show, after) => orAway(() => journal.read(show, after)),
      find: (show, id) => orAway(() => journal.find(show, id)),
      lastInstant: () => orAway(journal.lastInstant),
      append: journal.append,
    },
    links: {
      of: (show) => orAway(() => links.of(show)),
      save: (show, version, changed) => orAway(() => links.save(show, version, changed)),
    },
    snapshots: {
      damaged: snapshots.damaged,
      read: (show) => orAway(() => snapshots.read(show)),
      keep: (snapshot) => orAway(() => snapshots.keep(snapshot)),
    },
    close() {
      closed = true
      return engine.close()
    },
  }
}

const AWAY = 'STORE_AWAY'

function away(cause: unknown): Error {
  const said = cause instanceof Error ? cause.message : String(cause)
  return Object.assign(new Error(said, { cause }), { code: AWAY })
}
