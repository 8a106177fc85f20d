import { createHash } from 'node:crypto'
import type { Actor, Role } from '../../shared/domain/actor.ts'
import type { Agenda, ShowId } from '../../shared/domain/agenda/agenda.ts'
import type { Show } from '../../shared/domain/show.ts'
import { diff } from '../../shared/protocol/change/diff.ts'
import type { Mine, MineChange, Stamp, View, ViewChange, WireLive } from '../../shared/protocol/view.ts'
import { liveSeenBy, mineSeenBy } from '../../shared/views/seenBy.ts'
import type { Authority } from './deciding/authority.ts'
import { agendaOf } from './roleViews.ts'

/** Everybody of a role sees the same, and is told the same. */
export type Whole = Pick<View, 'revision' | 'live' | 'agenda'>

/** What an audience needs of a show. */
export type Watched = Pick<Authority, 'show' | 'history' | 'now' | 'watch'>

/** Once for all who hear it: as it is sent. */
export interface HeardView<T> {
  readonly said: T
  readonly json: string
}

export interface Audiences {
  /** What a role sees now. */
  readonly whole: (authority: Watched, role: Role) => Whole
  /** What a key alone sees now; `null` for those who have nothing of their own. */
  readonly mine: (authority: Watched, actor: Actor) => Mine | null
  /** Called when what the role sees has changed, and only then; answers how to stop. */
  readonly watch: (authority: Watched, role: Role, hear: (change: HeardView<ViewChange>) => void) => () => void
  readonly watchMine: (authority: Watched, actor: Actor, hear: (change: HeardView<MineChange>) => void) => () => void
}

interface Audience {
  seen: { readonly whole: Whole; readonly show: Show } | null
  readonly ears: Set<(change: HeardView<ViewChange>) => void>
}

interface Link {
  readonly actor: Actor
  mine: Mine | null
  readonly ears: Set<(change: HeardView<MineChange>) => void>
}

interface Listening {
  readonly roles: Map<Role, Audience>
  /** By link and booth: in another booth a link has another part of its own. */
  readonly links: Map<string, Link>
}

/** Works out once an audience what a revision changed for it. Nothing is said to an audience for which nothing changed. */
export function createAudiences(): Audiences {
  const shows = new Map<ShowId, Listening>()

  const listening = (authority: Watched): Listening => {
    const known = shows.get(authority.show)
    if (known !== undefined) return known
    const made: Listening = { roles: new Map(), links: new Map() }
    shows.set(authority.show, made)
    authority.watch(() => {
      allTold([
        ...[...made.roles].map(
          ([role, audience]) =>
            () =>
              tellRole(authority, role, audience),
        ),
        ...[...made.links.values()].map((link) => () => tellLink(authority, link)),
      ])
    })
    return made
  }

  const whole: Audiences['whole'] = (authority, role) => {
    const { show } = authority.history()
    const audience = shows.get(authority.show)?.roles.get(audienceOf(role))
    return audience?.seen?.whole ?? look(show, audienceOf(role))
  }

  const mine: Audiences['mine'] = (authority, actor) => {
    const link = shows.get(authority.show)?.links.get(ownKey(actor))
    return link === undefined ? mineSeenBy(actor, authority.history().show) : link.mine
  }

  return {
    whole,
    mine,
    watch(authority, role, hear) {
      const { roles } = listening(authority)
      const { show } = authority.history()
      const audience: Audience = roles.get(audienceOf(role)) ?? {
        seen: { whole: look(show, audienceOf(role)), show },
        ears: new Set(),
      }
      roles.set(audienceOf(role), audience)
      audience.ears.add(hear)
      return () => {
        audience.ears.delete(hear)
        if (audience.ears.size === 0) roles.delete(audienceOf(role))
      }
    },
    watchMine(authority, actor, hear) {
      const { links } = listening(authority)
      const link: Link = links.get(ownKey(actor)) ?? { actor, mine: mine(authority, actor), ears: new Set() }
      links.set(ownKey(actor), link)
      link.ears.add(hear)
      return () => {
        link.ears.delete(hear)
        if (link.ears.size === 0) links.delete(ownKey(actor))
      }
    },
  }
}

function tellRole(authority: Watched, role: Role, audience: Audience): void {
  const { show } = authority.history()
  const before = audience.seen
  if (before === null) return
  const change = diff(
    picture(before.whole),
    picture({ live: liveSeenBy(role, show), agenda: agendaOf(show.agenda, role) }),
  )
  if (change === null) return
  const after = look(show, role)
  audience.seen = { whole: after, show }
  const said = { from: before.whole.revision, revision: after.revision, sentAt: authority.now(), change }
  tellEars(audience.ears, { said, json: JSON.stringify(said) })
}

function tellLink(authority: Watched, link: Link): void {
  const before = link.mine
  const after = mineSeenBy(link.actor, authority.history().show)
  if (before === null || after === null) return
  if (diff(before, { ...after, revision: before.revision }) === null) return
  const change = diff(before, after)
  if (change === null) return
  link.mine = after
  const said = { from: before.revision, change }
  tellEars(link.ears, { said, json: JSON.stringify(said) })
}

function tellEars<T>(ears: ReadonlySet<(heard: T) => void>, heard: T): void {
  allTold([...ears].map((hear) => () => hear(heard)))
}

/** Whoever fails costs nobody else what they are told; the authority reports it in the end. */
function allTold(tells: readonly (() => void)[]): void {
  const problems: unknown[] = []
  for (const tell of tells) {
    try {
      tell()
    } catch (problem) {
      problems.push(problem)
    }
  }
  if (problems.length === 1) throw problems[0]
  if (problems.length > 1) throw new AggregateError(problems, 'some were not told of a revision')
}

function ownKey({ link, booth }: Actor): string {
  return `${link} ${booth ?? ''}`
}

/** The admin sees what moderators see. */
export function audienceOf(role: Role): Role {
  return role === 'admin' ? 'moderator' : role
}

function look(show: Show, role: Role): Whole {
  const live = liveSeenBy(role, show)
  const agenda = agendaOf(show.agenda, role)
  return { revision: role === 'public' ? stampOf(live, agenda) : show.revision, live, agenda }
}

function picture({ live, agenda }: Pick<Whole, 'live' | 'agenda'>): Pick<Whole, 'live' | 'agenda'> {
  return { live, agenda }
}

const sums = new WeakMap<object, string>()

/** Of what is seen, and of nothing else: the same after a restart, and on every machine. Each part is summed once. */
function stampOf(live: WireLive, agenda: Agenda): Stamp {
  return sumOf(partSum(agenda) + partSum(live))
}

function partSum(part: object): string {
  const sum = sums.get(part) ?? sumOf(JSON.stringify(part))
  sums.set(part, sum)
  return sum
}

/** 72 bits: no two pictures of a show share one. */
function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}
