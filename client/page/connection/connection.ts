import { instant } from '../../../shared/domain/time.ts'
import type { Patch } from '../../../shared/protocol/change/change.ts'
import type { HandshakeRefusal } from '../../../shared/protocol/messages.ts'
import type { PageName } from '../../../shared/protocol/pages.ts'
import { followed, followedList, followedMine, type Picture, pictureOf } from '../../../shared/protocol/sent/picture.ts'
import { type MineChange, PROTOCOL, type View, type ViewChange } from '../../../shared/protocol/view.ts'
import { type Beat, createBeat } from './clock/beat.ts'
import { createProbing } from './clock/probing.ts'
import { createServerClock, type Probe, type ServerClock } from './clock/serverClock.ts'
import { isBehind } from './connectionStatus.ts'
import { createLiveness } from './liveness.ts'
import { createPresses, type Presses } from './presses/presses.ts'
import { randomUuid } from './presses/uuid.ts'
import { createShowStore, type ShowState, type ShowStore } from './showStore.ts'
import type { OpenWire } from './wire.ts'

/** A timer that comes this much late slept. */
const GAP = 2_000
const BEAT = 1_000
/** How long a line may stay silent after waking before it is taken for dead. */
const SILENT_AFTER_WAKE = 2_000
/** When to knock again where there was no room: each time twice as late, up to this. */
const BUSY = 5_000
const LONGEST_BUSY = 60_000

export interface ConnectionPorts {
  readonly openWire: OpenWire
  readonly monotonic: () => number
  /** The device's own date: a guess until the server has spoken. */
  readonly wallClock: () => number
  readonly visible: () => boolean
  /** Calls back when the page is seen again or the network is back; answers how to stop. */
  readonly onWake: (wake: () => void) => () => void
}

export interface Connection {
  readonly store: ShowStore
  readonly clock: ServerClock
  readonly beat: Beat
  readonly key: string | null
  readonly press: Presses['press']
  readonly open: () => void
  readonly close: () => void
}

/** The one connection of a page: the only writer of its store. May be closed and opened again. */
export function createConnection(show: string, key: string | null, page: PageName, ports: ConnectionPorts): Connection {
  const { monotonic } = ports
  const openedAt = monotonic()
  const store = createShowStore(show, openedAt)
  const clock = createServerClock(monotonic, instant(ports.wallClock()))
  const beat = createBeat({ store, clock, visible: ports.visible, onWake: ports.onWake })
  const liveness = createLiveness(store, monotonic)
  let beatenAt = openedAt
  let turnedAway = 0
  let knocking: ReturnType<typeof setTimeout> | undefined
  let stop: () => void = () => undefined
  let picture: Picture | null = null
  /** The whole was asked for anew; until it comes, nothing proves that the page is up to date. */
  let asked = false

  const set = (change: Partial<ShowState>) => store.setState(change)

  const wire = ports.openWire(
    { show, key, protocol: PROTOCOL, view: page },
    {
      heard(heartbeat) {
        liveness.heard(asked ? null : heartbeat)
        if (heartbeat !== null) probing.beat()
      },
      opened() {
        liveness.opened()
        // If it still cannot write, it says so before its first view.
        set({ unsavedSince: null })
      },
      closed() {
        probing.stop()
        liveness.closed()
      },
      coming: ({ bytes }) => liveness.coming(bytes),
      view: receive,
      change: follow,
      mine: followMine,
      screens: (screens) => set({ screens }),
      screensChanged: followScreens,
      identify: ({ name }) => set({ identify: { name, at: monotonic() } }),
      goTo: ({ view }) => set({ goTo: view }),
      store: ({ away }) => set({ unsavedSince: away }),
      revoked: () => refuse('revoked'),
      refused: refuse,
    },
  )
  const probing = createProbing({ ask: wire.askClock, hear, within: clock.within, monotonic })
  const presses = createPresses({
    monotonic,
    serverNow: clock.now,
    newId: randomUuid,
    reachable: () => {
      const { connection: shown, refused } = store.getState()
      return refused === null && shown.heard && shown.status !== 'lost'
    },
    connected: liveness.connected,
    send: wire.sendCommand,
    show(control, commands) {
      const { [control]: _, ...others } = store.getState().sent
      set({ sent: commands.length === 0 ? others : { ...others, [control]: commands } })
    },
  })

  function hear(probe: Probe): void {
    clock.hear(probe)
    liveness.bound(probe.askedAt, probe.serverNow)
  }

  function receive(view: View): void {
    clock.hint(view.sentAt)
    const first = !liveness.connected()
    liveness.pictured(view.sentAt)
    turnedAway = 0
    asked = false
    picture = pictureOf(view)
    const { revision, live, agenda } = picture
    set({
      revision,
      live,
      agenda,
      refused: null,
      ...(view.me !== undefined && { me: view.me }),
      ...(view.mine !== undefined && { mine: view.mine }),
    })
    liveness.look()
    if (!first) return
    probing.burst()
    presses.resend()
  }

  /** What does not fit has missed something: then only the whole helps, and until it comes nothing else is shown. */
  function follow(change: ViewChange): void {
    clock.hint(change.sentAt)
    if (asked) return
    const next = picture && followed(picture, change)
    if (next === null) {
      askWhole()
      return
    }
    picture = next
    const { revision, live, agenda } = next
    set({ revision, live, agenda })
    liveness.heard(change.sentAt)
  }

  function followMine(change: MineChange): void {
    if (asked) return
    const { mine } = store.getState()
    const next = mine && followedMine(mine, change)
    if (next === null) askWhole()
    else set({ mine: next })
  }

  function followScreens(change: Patch): void {
    if (asked) return
    const screens = followedList(store.getState().screens, change)
    if (screens === null) askWhole()
    else set({ screens })
  }

  function askWhole(): void {
    asked = true
    wire.askWhole()
  }

  function refuse(reason: HandshakeRefusal | 'revoked'): void {
    set({ refused: reason })
    liveness.closed()
    if (reason === 'too-many') {
      retry()
      return
    }
    wire.close()
    presses.abandon('not-allowed')
  }

  /** A hall that was turned away together does not come back together. */
  function retry(): void {
    const wait = Math.min(BUSY * 2 ** turnedAway, LONGEST_BUSY)
    turnedAway += 1
    clearTimeout(knocking)
    knocking = setTimeout(wire.open, wait * (0.75 + Math.random() / 4))
  }

  /** Whatever slept may be wrong: ask the clock, and take a line for dead that does not answer soon. */
  function wake(): void {
    liveness.look()
    // A whole that is on its way would begin anew, and hides the answers to what is asked: how long it takes is watched.
    const awaits = liveness.awaits()
    if (!liveness.connected()) {
      if (!awaits) wire.renew()
      return
    }
    const woke = monotonic()
    liveness.unbind()
    probing.burst()
    // What it sleeps through comes in old, and the next heartbeat in a while.
    if (!awaits && isBehind(store.getState().connection.status)) askWhole()
    setTimeout(() => {
      if (running && !liveness.awaits() && liveness.silentSince(woke)) wire.renew()
    }, SILENT_AFTER_WAKE)
  }

  function watch(): void {
    const now = monotonic()
    const slept = now - beatenAt > BEAT + GAP
    beatenAt = now
    if (slept && ports.visible()) wake()
    // A line that died in silence: the wire itself tells only of one over which a view has come.
    else if (liveness.silent()) {
      if (!liveness.connected()) liveness.closed()
      wire.renew()
    }
    liveness.look()
    presses.beat()
  }

  let running = false
  return {
    store,
    clock,
    beat,
    key,
    press: presses.press,
    open() {
      if (running) return
      running = true
      beatenAt = monotonic()
      wire.open()
      const timer = setInterval(watch, BEAT)
      const forget = ports.onWake(() => {
        if (store.getState().refused === null) wake()
      })
      stop = () => {
        clearInterval(timer)
        forget()
      }
    },
    close() {
      running = false
      clearTimeout(knocking)
      stop()
      probing.stop()
      liveness.closed()
      wire.close()
      presses.abandon('no-connection')
    },
  }
}
