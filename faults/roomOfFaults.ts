import { createPresses, type PressAnswer, type Presses } from '../client/page/connection/presses/presses.ts'
import { type Authority, createAuthority } from '../server/show/deciding/authority.ts'
import type { Appended, Head, Journal, Row } from '../server/storage/storage.ts'
import type { Actor } from '../shared/domain/actor.ts'
import type { Command } from '../shared/domain/commands.ts'
import { replay } from '../shared/domain/history/history.ts'
import { instant } from '../shared/domain/time.ts'
import type { CommandAnswer, CommandEnvelope } from '../shared/protocol/messages.ts'
import { createMemoryJournal } from '../testing/server/memoryJournal.ts'
import { smallAgenda } from '../testing/show/agendas.ts'

/** What happens to one append, to one look into the journal, to one message of a page or to it. */
export interface Faults {
  /** How long the store is silent, whether the row is there at the end, and what is said of it. */
  readonly append: () => { readonly silent: number; readonly stores: boolean; readonly says: 'truth' | 'in-doubt' }
  readonly reads: () => boolean
  /** ms on the way; `null` is lost. */
  readonly travels: () => number | null
}

export const NO_FAULTS: Faults = {
  append: () => ({ silent: 0, stores: true, says: 'truth' }),
  reads: () => true,
  travels: () => 1,
}

interface Told {
  readonly id: string
  readonly command: Command
  answer: PressAnswer | null
}

/** A real page's presses and a real authority, with a journal and a network between them that fail as they are told. */
export interface RoomOfFaults {
  readonly told: readonly Told[]
  readonly journal: Journal
  readonly authority: () => Authority
  readonly press: (page: number, command: Command) => void
  /** The page's link breaks, and is back after so many ms. */
  readonly cut: (page: number, length: number) => void
  /** The server is killed; the next one begins from the journal. */
  readonly kill: () => Promise<void>
  readonly close: () => void
}

interface Page {
  readonly by: Actor
  readonly presses: Presses
  connected: boolean
}

/** Time is the caller's: timers are faked. */
export async function openRoomOfFaults(pages: readonly Actor[], faults: () => Faults): Promise<RoomOfFaults> {
  const kept = createMemoryJournal()
  const now = () => instant(Date.now())
  let ids = 0
  let alive = { is: true }
  let authority = await serve(alive)
  await authority.load(smallAgenda(), 'kept')
  const told: Told[] = []
  const seats = pages.map(seat)
  const beats = setInterval(() => {
    for (const { presses } of seats) presses.beat()
  }, 1_000)

  /** What a dead server still has under way comes to nothing. */
  async function serve(life: { is: boolean }): Promise<Authority> {
    const rows = await kept.read('small', 0)
    const history = replay(rows)
    const head = rows.at(-1)
    const read = async <T>(look: () => Promise<T>): Promise<T> => {
      if (!faults().reads()) throw new Error('the disk is away')
      return look()
    }
    return createAuthority('small', history && head ? { history, head } : null, {
      clock: now,
      append: async (row: Row, after: Head | null): Promise<Appended> => {
        const { silent, stores, says } = faults().append()
        if (silent > 0) await sleep(silent)
        if (!life.is) return new Promise(() => undefined)
        const said: Appended = stores ? await kept.append(row, after) : { is: 'refused', why: 'away' }
        return says === 'in-doubt' && said.is !== 'taken' ? { is: 'in-doubt' } : said
      },
      find: (show, id) => read(() => kept.find(show, id)),
      read: (show, after) => read(() => kept.read(show, after)),
      keepSnapshot: async () => undefined,
      newId: () => `system-${++ids}`,
      sameAgenda: () => false,
      report: () => undefined,
    })
  }

  function seat(by: Actor): Page {
    const page: Page = {
      by,
      connected: true,
      presses: createPresses({
        monotonic: () => Date.now(),
        serverNow: now,
        newId: () => `press-${++ids}`,
        reachable: () => true,
        connected: () => page.connected,
        send: (envelope, answer) => void carry(page, envelope, answer),
        show: () => undefined,
      }),
    }
    return page
  }

  /** There and back, each as slow as it happens to be, so that copies overtake one another. */
  async function carry(page: Page, envelope: CommandEnvelope, answer: (answer: CommandAnswer) => void): Promise<void> {
    const there = faults().travels()
    if (there === null) return
    await sleep(there)
    const server = alive
    const said = await authority.press(envelope, page.by)
    const back = faults().travels()
    if (back === null) return
    await sleep(back)
    if (server.is && page.connected) answer(said)
  }

  const cut = (number: number, length: number) => {
    const page = seats[number]
    if (page === undefined || !page.connected) return
    page.connected = false
    setTimeout(() => {
      page.connected = true
      page.presses.resend()
    }, length)
  }

  return {
    told,
    journal: kept,
    authority: () => authority,
    press(number, command) {
      const page = seats[number]
      if (page === undefined) throw new Error(`there is no page ${number}`)
      const answer = page.presses.press(command)
      const one: Told = { id: `press-${ids}`, command, answer: null }
      told.push(one)
      void answer.then((said) => {
        one.answer = said
      })
    },
    cut,
    async kill() {
      alive.is = false
      alive = { is: true }
      authority = await serve(alive)
      for (const [number] of seats.entries()) cut(number, 300)
    },
    close: () => clearInterval(beats),
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
