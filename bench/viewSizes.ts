import type { Show } from '../shared/domain/show.ts'
import { agendaSeenBy } from '../shared/views/agendaSeenBy.ts'
import { BOUNDS } from '../shared/views/bounds.ts'
import { liveSeenBy } from '../shared/views/seenBy.ts'
import type { HeardBy } from '../testing/server/heardChanges.ts'
import { playedEvent } from '../testing/server/playedEvent.ts'
import { grownShow } from '../testing/show/pressKinds.ts'
import type { Measure, RowSpec } from './row.ts'

const AUDIENCES: readonly HeardBy[] = ['public', 'speaker', 'interpreter', 'crew', 'moderator']
const REST_MOST = BOUNDS.show
const PUBLIC_AT_THE_END = 12_000

interface Grown {
  readonly what: string
  readonly show: () => Show
  readonly publicMost: number
}

/** Whole views, as they are sent: the agenda, the list, and everything else. */
export function createViewSizes(turns: number, waiting: number): Measure {
  const shows: readonly Grown[] = [
    { what: 'the ICAT event at its end', show: () => playedEvent().show(), publicMost: PUBLIC_AT_THE_END },
    {
      what: `${turns.toLocaleString('en')} turns`,
      show: () => grownShow({ turns, segments: 10, waiting: 5 }).show(),
      publicMost: REST_MOST,
    },
    {
      what: `${waiting.toLocaleString('en')} waiting`,
      show: () => grownShow({ turns: 10, segments: 10, waiting }).show(),
      publicMost: REST_MOST,
    },
  ]
  return {
    rows: shows.flatMap(({ what, publicMost }) => AUDIENCES.flatMap((each) => specsOf(what, each, publicMost))),
    async run() {
      return Object.assign({}, ...shows.map(({ what, show }) => sizesOf(what, show())))
    },
  }
}

function specsOf(what: string, audience: HeardBy, publicMost: number): readonly RowSpec[] {
  const rest = audience === 'public' ? publicMost : REST_MOST
  const budgets = { agenda: BOUNDS.agenda, list: BOUNDS.list, 'all else': rest }
  return Object.entries(budgets).map(([part, budget]) => ({ name: nameOf(what, audience, part), unit: 'B', budget }))
}

function sizesOf(what: string, show: Show): Readonly<Record<string, number>> {
  return Object.assign(
    {},
    ...AUDIENCES.map((audience) => {
      const { queue, ...live } = liveSeenBy(audience, show)
      return {
        [nameOf(what, audience, 'agenda')]: bytesOf(agendaSeenBy(audience, show.agenda)),
        [nameOf(what, audience, 'list')]: bytesOf(queue.requests),
        [nameOf(what, audience, 'all else')]: bytesOf({ ...live, queue: { ...queue, requests: {} } }),
      }
    }),
  )
}

const nameOf = (what: string, audience: HeardBy, part: string) => `whole view, ${what}: ${audience}, ${part}`

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
