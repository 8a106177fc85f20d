import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DIGEST_FILE, SECRET_FILE } from '../secret.ts'
import { FILE } from '../store.ts'
import { TALLY_FILE } from '../tally.ts'
import { disk, type Files, namesIn } from './files.ts'

// A restore prepares everything in a folder of its own. One rename gives that folder the name below, and then the restore
// is made: whoever finds it, at whatever instant the one before was killed, sets aside what was there and moves it in.

/** What is being prepared; nothing of it counts. */
export const PREPARED = 'restoring'
/** Versions up to 0.4 left theirs as single files. */
const DRAFT = /^restoring(\.\d+(-(wal|shm|journal))?)?$/
/** With the hour of the restore. */
const MADE = 'restored-'
const ASIDE = 'before-restore-'

/** What a folder's journal consists of; what SQLite keeps beside the file goes with it. */
const PARTS = [FILE, `${FILE}-wal`, `${FILE}-shm`, TALLY_FILE, SECRET_FILE, DIGEST_FILE]

export type Settled =
  /** It was killed before it was made: all is as it was. */
  | { readonly status: 'forgotten' }
  /** `aside` is where what was there before lies now; `null` where nothing was. */
  | { readonly status: 'finished'; readonly aside: string | null }

/** Such as `20220520T083000Z`: sorts by time. */
export function stampOf(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, '')
}

export function madeName(now: Date): string {
  return `${MADE}${stampOf(now)}`
}

/** Finishes a restore that was made and not yet moved in, and forgets one that was not made; `null` for neither. */
export function settleRestore(folder: string, files: Files): Settled | null {
  const names = namesIn(folder)
  const drafts = names.filter((name) => DRAFT.test(name))
  for (const draft of drafts) files.remove(join(folder, draft))
  const made = names.filter((name) => name.startsWith(MADE))
  const [first] = made.map((name) => moveIn(folder, name, files))
  return first ?? (drafts.length > 0 ? { status: 'forgotten' } : null)
}

/**
 * Before a folder's journal is opened.
 * @returns a sentence about a restore that had been interrupted, `null` where none was.
 * @throws an error whose message is a sentence, where an earlier version was interrupted and left no journal in place.
 */
export function settleFolder(folder: string): string | null {
  const settled = settleRestore(folder, disk)
  const aside = leftAside(folder)
  if (aside !== null) {
    throw new Error(
      `${folder} has no ${FILE}, and what was there before a restore is in ${aside}: that restore was interrupted. Nothing is lost. Restore again, with npm run restore -- FILE, or move what is in ${aside} back. To begin anew on purpose, empty the folder.`,
    )
  }
  if (settled === null) return null
  if (settled.status === 'forgotten')
    return 'A restore had been interrupted before it was made: everything is as it was.'
  const before = settled.aside === null ? '' : ` What was there before is in ${settled.aside}.`
  return `A restore had been interrupted, and is finished now: the sessions are those of the backup, and all links are new.${before}`
}

export function isUnsettled(folder: string): boolean {
  return namesIn(folder).some((name) => name.startsWith(MADE))
}

/**
 * Where earlier journals lie, if there is none in place: versions up to 0.4 could be killed in between.
 * `null` for a folder that has a journal, or never had one.
 */
function leftAside(folder: string): string | null {
  if (existsSync(join(folder, FILE))) return null
  const aside = namesIn(folder).findLast((name) => name.startsWith(ASIDE) && existsSync(join(folder, name, FILE)))
  return aside === undefined ? null : join(folder, aside)
}

/** Moving the journal in is the last step: as long as it waits, what lies in its place is still the old one. */
function moveIn(folder: string, name: string, files: Files): Settled {
  const made = join(folder, name)
  const aside = join(folder, `${ASIDE}${name.slice(MADE.length)}`)
  if (existsSync(join(made, FILE))) {
    const there = PARTS.filter((part) => existsSync(join(folder, part)))
    if (there.length > 0) files.makeFolder(aside)
    for (const part of there) files.rename(join(folder, part), join(aside, part))
    if (there.length > 0) files.flush(aside)
    files.rename(join(made, FILE), join(folder, FILE))
    files.flush(folder)
  }
  files.remove(made)
  files.flush(folder)
  return { status: 'finished', aside: existsSync(aside) ? aside : null }
}
