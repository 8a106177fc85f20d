import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor, Role } from '../../shared/domain/actor.ts'
import { beginHistory, type Entry, extend, type History } from '../../shared/domain/history/history.ts'
import { followed, followedMine, type Picture, pictureOf } from '../../shared/protocol/sent/picture.ts'
import type { Mine, MineChange, ViewChange } from '../../shared/protocol/view.ts'
import { agendaSeenBy } from '../../shared/views/agendaSeenBy.ts'
import { liveSeenBy, mineSeenBy } from '../../shared/views/seenBy.ts'
import { smallAgenda, T0 } from '../../testing/show/agendas.ts'
import { longShow } from '../../testing/show/longShow.ts'
import { actor, interpreterNamed } from '../../testing/show/rehearsal.ts'
import { speakerNamed } from '../../testing/show/room.ts'
import { type Audiences, createAudiences } from './audiences.ts'
import type { Authority } from './deciding/authority.ts'

const PRESSES = 5_000

/** A show that lives through these entries, before anybody who watches. */
function played(entries: readonly Entry[]) {
  const [first, ...others] = entries
  if (first === undefined) throw new Error('a show begins by loading an agenda')
  let history: History = beginHistory(first)
  const watchers = new Set<(history: History) => void>()
  const authority = {
    show: 'small',
    history: () => history,
    now: () => T0,
    watch(look: (history: History) => void) {
      watchers.add(look)
      return () => watchers.delete(look)
    },
  } as unknown as Authority
  return {
    authority,
    others,
    live(entry: Entry) {
      history = extend(history, entry)
      for (const look of watchers) look(history)
    },
  }
}

/** A page on a line that loses messages, tells some twice and some late; it asks for the whole where something is amiss. */
function page(authority: Authority, audiences: Audiences, by: Actor, chance: () => number) {
  let picture: Picture | null = null
  let mine: Mine | null = null
  let late: (() => void) | null = null
  let wholes = 0
  const read = <T>(said: T): T => JSON.parse(JSON.stringify(said))
  const whole = () => {
    wholes += 1
    picture = pictureOf(read(audiences.whole(authority, by.role)))
    mine = read(audiences.mine(authority, by))
  }
  const line = (hear: () => void) => {
    const die = chance()
    if (die === 0) return
    if (die === 1 && late === null) {
      late = hear
      return
    }
    hear()
    if (die === 2) hear()
    late?.()
    late = null
  }
  const hear = (change: ViewChange) => {
    const next = picture && followed(picture, read(change))
    if (next === null) whole()
    else picture = next
  }
  const hearMine = (change: MineChange) => {
    const next = mine && followedMine(mine, read(change))
    if (next === null) whole()
    else mine = next
  }
  audiences.watch(authority, by.role, ({ said }) => line(() => hear(said)))
  audiences.watchMine(authority, by, ({ said }) => line(() => hearMine(said)))
  whole()
  return { seen: () => ({ picture, mine }), wholes: () => wholes, whole }
}

const EVERYBODY: readonly Actor[] = [
  actor('moderator', 'm'),
  actor('crew', 'c'),
  speakerNamed('cabais'),
  interpreterNamed('fr-1'),
  actor('public', 'p'),
]

test('LNK-52 after 5,000 presses over lines that lose and disorder, each role’s page is the whole view, to the byte', () => {
  const { entries } = longShow(smallAgenda(), T0, { entries: PRESSES, seed: 4 })
  const { authority, others, live } = played(entries)
  const audiences = createAudiences()
  const dice = fc.sample(fc.integer({ min: 0, max: 40 }), { seed: 52, numRuns: 60_000 })
  let thrown = 0
  let disturbed = true
  const chance = () => (disturbed ? (dice[thrown++ % dice.length] ?? 3) : 3)
  const pages = EVERYBODY.map((by) => ({ by, at: page(authority, audiences, by, chance), compared: 0 }))
  /** What is here is what the server has, as soon as the page has heard of it. */
  const compare = () => {
    const { show } = authority.history()
    for (const each of pages) {
      const { by, at } = each
      const { picture, mine } = at.seen()
      if (picture?.revision !== audiences.whole(authority, by.role).revision) continue
      each.compared += 1
      expect(JSON.stringify(picture.sent)).toBe(JSON.stringify(liveSeenBy(by.role, show)))
      expect(JSON.stringify(picture.agenda)).toBe(JSON.stringify(agendaSeenBy(by.role, show.agenda)))
      if (mine?.revision !== audiences.mine(authority, by)?.revision) continue
      const own = mineSeenBy(by, show)
      expect(JSON.stringify(mine && { ...mine, revision: 0 })).toBe(JSON.stringify(own && { ...own, revision: 0 }))
    }
  }
  for (const [n, entry] of others.entries()) {
    // Undisturbed at last, a page hears of all that it has missed with the next change.
    disturbed = n < others.length - 300
    live(entry)
    if (n % 50 === 0) compare()
  }
  compare()
  for (const { by, at, compared } of pages) {
    expect([by.role, at.seen().picture?.revision]).toEqual([by.role, audiences.whole(authority, by.role).revision])
    expect([by.role, at.seen().mine?.revision]).toEqual([by.role, audiences.mine(authority, by)?.revision])
    expect([by.role, compared > 60]).toEqual([by.role, true])
    expect([by.role, at.wholes() > 5 && at.wholes() < PRESSES / 4]).toEqual([by.role, true])
  }
}, 120_000)

test('LNK-53 an audience whose view did not change is told nothing, and its stamp does not move', () => {
  const { entries } = longShow(smallAgenda(), T0, { entries: 400, seed: 9, inOneRun: true })
  const { authority, others, live } = played(entries)
  const audiences = createAudiences()
  const told = new Map<Role, number>()
  for (const role of ['moderator', 'public'] as const) {
    audiences.watch(authority, role, () => told.set(role, (told.get(role) ?? 0) + 1))
  }
  let same = 0
  for (const entry of others) {
    const before = JSON.stringify(liveSeenBy('public', authority.history().show))
    const { revision } = audiences.whole(authority, 'public')
    const heard = told.get('public') ?? 0
    live(entry)
    const unchanged = JSON.stringify(liveSeenBy('public', authority.history().show)) === before
    const agendaStays = entry.command.type !== 'EditAgenda' && entry.command.type !== 'Undo'
    if (!unchanged || !agendaStays) continue
    same += 1
    expect(told.get('public') ?? 0).toBe(heard)
    expect(audiences.whole(authority, 'public').revision).toBe(revision)
  }
  expect(same).toBeGreaterThan(50)
  expect(told.get('moderator')).toBeGreaterThan(told.get('public') ?? 0)
})

test('LNK-54 the public’s stamp is the same for another server, and tells no revision', () => {
  const { entries } = longShow(smallAgenda(), T0, { entries: 300, seed: 3, inOneRun: true })
  const stamps = [1, 2].map(() => {
    const { authority, others, live } = played(entries)
    const audiences = createAudiences()
    return others.map((entry) => {
      live(entry)
      return audiences.whole(authority, 'public').revision
    })
  })
  expect(stamps[0]).toEqual(stamps[1])
  const { authority, others, live } = played(entries)
  for (const entry of others) {
    live(entry)
    const { show } = authority.history()
    const view = liveSeenBy('public', show)
    const ids = [view.turn?.id, view.interrupted?.id, view.turn?.resumes, ...view.messages.map(({ id }) => id)]
    for (const id of ids) if (typeof id === 'number') expect(id).toBeGreaterThan(T0 - 1)
    expect(JSON.stringify(view)).not.toMatch(new RegExp(`"(id|request|resumes)":"?r?${show.revision}\\b`))
  }
})
