import type { Agenda } from '../../domain/agenda/agenda.ts'
import { applyChange } from '../change/change.ts'
import type { Live, Mine, MineChange, Stamp, View, ViewChange, WireLive } from '../view.ts'
import { unpackCourse } from './course.ts'
import { unpackQueue } from './wireQueue.ts'

/** What a page has of the show, and how it follows what changes. */
export interface Picture {
  readonly revision: Stamp
  /** As it was sent: what the next change is made for. */
  readonly sent: WireLive
  readonly live: Live
  readonly agenda: Agenda
}

export function pictureOf({ revision, live, agenda }: Pick<View, 'revision' | 'live' | 'agenda'>): Picture {
  return { revision, sent: live, live: unpackLive(live, agenda), agenda }
}

/** `null` where the change was made for another picture: then only the whole helps. */
export function followed(picture: Picture, { from, revision, change }: Omit<ViewChange, 'sentAt'>): Picture | null {
  if (from !== picture.revision) return null
  const { sent, agenda } = picture
  const next = applied({ live: sent, agenda }, change)
  if (next === null) return null
  return {
    revision,
    sent: next.live,
    live: next.live === sent && next.agenda === agenda ? picture.live : unpackLive(next.live, next.agenda),
    agenda: next.agenda,
  }
}

export function followedMine(mine: Mine, { from, change }: MineChange): Mine | null {
  return from === mine.revision ? applied(mine, change) : null
}

export function followedList<T>(list: readonly T[], change: ViewChange['change']): readonly T[] | null {
  return applied(list, change)
}

/** What the server worked out from its own kind of picture makes such a picture. */
function applied<T>(base: T, change: ViewChange['change']): T | null {
  try {
    return applyChange(base, change) as T
  } catch {
    return null
  }
}

export function unpackLive(sent: WireLive, agenda: Agenda): Live {
  const { shift: _, allotted: __, queue, ...rest } = sent
  return { ...rest, ...unpackCourse(sent, agenda), queue: unpackQueue(queue) }
}
