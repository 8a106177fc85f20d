import type { Actor, LinkId } from '../../shared/domain/actor.ts'
import type { ShowId } from '../../shared/domain/agenda/agenda.ts'
import { type Duration, type Instant, milliseconds } from '../../shared/domain/time.ts'
import { type PageName, pagesOf } from '../../shared/protocol/pages.ts'
import { MOST_PUBLIC_SCREENS, type Screen } from '../../shared/protocol/screens.ts'

/** How connected pages are reached, by their ids. */
interface Reach {
  readonly identify: (id: string, name: string) => void
  readonly goTo: (id: string, view: PageName) => void
}

export interface ScreenSeat {
  readonly show: ShowId
  readonly id: string
  readonly actor: Actor
  readonly view: PageName
}

/** Who is connected, on which page, with what delay. Nothing of it is kept. */
export interface Screens {
  readonly join: (seat: ScreenSeat) => void
  /** Its heartbeat was answered; with the round trip, in ms. */
  readonly beat: (id: string, delay: number) => void
  readonly stale: (id: string) => void
  readonly leave: (id: string) => void
  /** Said once, by who has the lines. */
  readonly reachBy: (reach: Reach) => void
  /** All who have a link, and of the public as many as are told one by one. */
  readonly list: (show: ShowId) => readonly Screen[]
  /** The links of a show that have a page open. */
  readonly actors: (show: ShowId) => readonly Actor[]
  /** Whether this link of the show has a page open. */
  readonly isHere: (show: ShowId, link: LinkId) => boolean
  readonly identify: (show: ShowId, id: string, nameOf: (screen: Screen) => string) => 'done' | 'unknown-screen'
  readonly goTo: (show: ShowId, id: string, view: PageName) => 'done' | 'unknown-screen' | 'bad-page'
  /** Called when a screen of the show came, left, fell silent or answers much faster or slower than before. */
  readonly watch: (look: (show: ShowId) => void) => void
}

/** Delays are news when they leave one of these, in ms: a moderator's page stays quiet otherwise. */
const PACES = [150, 500, 2_000]

export function createScreens(now: () => Instant): Screens {
  const seats = new Map<string, Taken>()
  /** Counted as they come and go: thousands may leave at once, and each press asks who is here. */
  const links = new Map<ShowId, Map<LinkId, { readonly actor: Actor; readonly open: number }>>()
  const watchers: ((show: ShowId) => void)[] = []
  let reach: Reach | null = null
  const tell = (show: ShowId) => {
    for (const look of watchers) look(show)
  }
  const count = ({ show, actor }: ScreenSeat, by: 1 | -1) => {
    const here = links.get(show) ?? new Map<LinkId, { readonly actor: Actor; readonly open: number }>()
    links.set(show, here)
    const open = (here.get(actor.link)?.open ?? 0) + by
    if (open > 0) here.set(actor.link, { actor: by > 0 ? actor : (here.get(actor.link)?.actor ?? actor), open })
    else here.delete(actor.link)
  }
  const of = (show: ShowId) => [...seats.values()].filter(({ seat }) => seat.show === show)
  const find = (show: ShowId, id: string) => {
    const found = seats.get(id)
    return found?.seat.show === show ? found : undefined
  }

  const change = (id: string, delay: Duration | null, stale: boolean) => {
    const taken = seats.get(id)
    if (taken === undefined) return
    const isNews = paceOf(taken.delay) !== paceOf(delay) || taken.stale !== stale
    taken.delay = delay
    taken.stale = stale
    if (isNews) tell(taken.seat.show)
  }

  return {
    join(seat) {
      seats.set(seat.id, { seat, since: now(), delay: null, stale: false })
      count(seat, 1)
      tell(seat.show)
    },
    beat: (id, delay) => change(id, milliseconds(Math.round(delay)), false),
    stale: (id) => change(id, seats.get(id)?.delay ?? null, true),
    leave(id) {
      const taken = seats.get(id)
      if (taken === undefined) return
      seats.delete(id)
      count(taken.seat, -1)
      tell(taken.seat.show)
    },
    reachBy(by) {
      reach = by
    },
    list(show) {
      const all = of(show).map(screenOf)
      const told = new Set(stagesFirst(all.filter(isPublic)).slice(0, MOST_PUBLIC_SCREENS))
      return all.filter((screen) => !isPublic(screen) || told.has(screen))
    },
    actors: (show) => [...(links.get(show)?.values() ?? [])].map(({ actor }) => actor),
    isHere: (show, link) => links.get(show)?.has(link) ?? false,
    identify(show, id, nameOf) {
      const found = find(show, id)
      if (found === undefined) return 'unknown-screen'
      reach?.identify(id, nameOf(screenOf(found)))
      return 'done'
    },
    goTo(show, id, view) {
      const found = find(show, id)
      if (found === undefined) return 'unknown-screen'
      if (!pagesOf(found.seat.actor.role).includes(view)) return 'bad-page'
      reach?.goTo(id, view)
      return 'done'
    },
    watch(look) {
      watchers.push(look)
    },
  }
}

interface Taken {
  readonly seat: ScreenSeat
  readonly since: Instant
  delay: Duration | null
  stale: boolean
}

function screenOf({ seat, since, delay, stale }: Taken): Screen {
  const { id, view } = seat
  const { role, person, booth, name } = seat.actor
  return { id, role, person, booth, name, view, since, delay, stale }
}

function isPublic({ role }: Screen): boolean {
  return role === 'public'
}

function stagesFirst(screens: readonly Screen[]): readonly Screen[] {
  return screens.toSorted((a, b) => Number(b.view === 'stage') - Number(a.view === 'stage'))
}

/** Which of these it has reached; asked at each heartbeat of thousands, so nothing is made for it. */
function paceOf(delay: number | null): number {
  if (delay === null) return -1
  let pace = 0
  while (delay >= (PACES[pace] ?? Number.POSITIVE_INFINITY)) pace += 1
  return pace
}
