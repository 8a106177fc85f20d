import type { Duration } from '../../shared/domain/time.ts'

/** What one address may hold open. Behind a shared router, or a proxy that is not believed, that is a whole hall. */
export interface PlaceLimits {
  readonly most: number
  /** Beyond these: whoever may yet show a key, each for `unprovedFor`, the oldest going first. */
  readonly unproved: number
  readonly unprovedFor: Duration
  /** Of those who have not asked for anything whole, the newest so many stay when the address is full. */
  readonly silent: number
}

/**
 * `silent`: it waits for something whole to be asked. `unproved`: it asks, and has shown no key yet. `public` has come
 * without one to stay, `keyed` with one.
 */
type Standing = 'silent' | 'unproved' | 'public' | 'keyed'

/** Silent too long, unproved too long, or in the way of a key: only the last is told to come back. */
export type LetGo = 'silent' | 'unproved' | 'displaced'

export interface TakenPlace {
  readonly address: string
  readonly standing: Standing
  /** Hangs up; the place is free already when it is called. */
  letGo: (why: LetGo) => void
}

export interface Places {
  /** Somebody has connected and said nothing yet. */
  readonly come: (address: string, letGo: TakenPlace['letGo']) => TakenPlace
  /** Something whole was asked. */
  readonly speak: (place: TakenPlace) => void
  /** It was answered, and nobody stays. */
  readonly quiet: (place: TakenPlace) => void
  /** Without a key, to stay; `false` where there is no room for that. */
  readonly settle: (place: TakenPlace) => boolean
  /** A valid key was shown, by one who stays: there is always room, if need be that of the newest without one. */
  readonly show: (place: TakenPlace) => void
  readonly leave: (place: TakenPlace) => void
  /** Lets those go who have been unproved too long. Called a few times a second. */
  readonly sweep: () => void
}

interface Taken extends TakenPlace {
  standing: Standing
  /** Asks at an address that was full; since when. */
  beyondSince: number | null
}

interface Address {
  /** Oldest first, each of them. */
  readonly silent: Set<Taken>
  readonly beyond: Set<Taken>
  readonly publics: Set<Taken>
  /** All but these who are silent or beyond. */
  taken: number
}

/**
 * Who has a place at each address, and who makes room for whom. Knows no line: each hangs up by itself. `now` in ms of any
 * steady clock.
 */
export function createPlaces(limits: PlaceLimits, now: () => number): Places {
  const addresses = new Map<string, Address>()
  /** By each who holds one: whoever is let go holds none, and nothing more is heard of it. */
  const present = new Set<Taken>()

  const of = (address: string): Address => {
    const known = addresses.get(address)
    if (known !== undefined) return known
    const made: Address = { silent: new Set(), beyond: new Set(), publics: new Set(), taken: 0 }
    addresses.set(address, made)
    return made
  }
  const isFull = ({ taken }: Address) => taken >= limits.most

  /** Out of whatever it stood in. */
  const withdraw = (place: Taken, at: Address): void => {
    if (at.silent.delete(place)) return
    if (at.beyond.delete(place)) {
      place.beyondSince = null
      return
    }
    at.publics.delete(place)
    at.taken -= 1
  }
  const leave = (place: Taken): void => {
    if (!present.delete(place)) return
    const at = of(place.address)
    withdraw(place, at)
    if (at.taken === 0 && at.silent.size === 0 && at.beyond.size === 0) addresses.delete(place.address)
  }
  const letGo = (place: Taken, why: LetGo): void => {
    leave(place)
    place.letGo(why)
  }

  const fallSilent = (place: Taken, at: Address): void => {
    place.standing = 'silent'
    at.silent.add(place)
    const [oldest] = at.silent
    const isOver = at.taken + at.silent.size > limits.most && at.silent.size > limits.silent
    if (isOver && oldest !== undefined) letGo(oldest, 'silent')
  }

  /** Every place that comes in here was made here. */
  const own = (act: (place: Taken, at: Address) => void) => (place: TakenPlace) => {
    const mine = place as Taken
    if (present.has(mine)) act(mine, of(mine.address))
  }

  return {
    come(address, hangUp) {
      const place: Taken = { address, standing: 'silent', beyondSince: null, letGo: hangUp }
      present.add(place)
      fallSilent(place, of(address))
      return place
    },
    speak: own((place, at) => {
      if (place.standing !== 'silent') return
      at.silent.delete(place)
      place.standing = 'unproved'
      if (!isFull(at)) {
        at.taken += 1
        return
      }
      place.beyondSince = now()
      at.beyond.add(place)
      const [oldest] = at.beyond
      if (at.beyond.size > limits.unproved && oldest !== undefined) letGo(oldest, 'unproved')
    }),
    quiet: own((place, at) => {
      if (place.standing === 'silent') return
      withdraw(place, at)
      fallSilent(place, at)
    }),
    settle(place) {
      const mine = place as Taken
      if (!present.has(mine)) return false
      const at = of(mine.address)
      if (mine.beyondSince !== null) {
        if (isFull(at)) return false
        at.beyond.delete(mine)
        mine.beyondSince = null
        at.taken += 1
      }
      mine.standing = 'public'
      at.publics.add(mine)
      return true
    },
    show: own((place, at) => {
      if (place.standing === 'keyed') return
      withdraw(place, at)
      place.standing = 'keyed'
      at.taken += 1
      if (at.taken <= limits.most) return
      const newest = [...at.publics].at(-1)
      if (newest !== undefined) letGo(newest, 'displaced')
    }),
    leave: (place) => leave(place as Taken),
    sweep() {
      const at = now()
      for (const { beyond } of addresses.values()) {
        for (const place of beyond) {
          if (place.beyondSince === null || place.beyondSince + limits.unprovedFor > at) break
          letGo(place, 'unproved')
        }
      }
    },
  }
}
