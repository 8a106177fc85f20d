import type { History } from '../shared/domain/history/history.ts'
import { type HeardBy, type SentByPress, sentByPress } from '../testing/server/heardChanges.ts'
import type { Size } from '../testing/show/pressKinds.ts'
import { median } from '../testing/statistics.ts'
import type { Growing } from './growth.ts'
import { type Growth, grownTo } from './sizes.ts'

interface Told {
  readonly what: string
  readonly budget: number
  readonly of: (sent: readonly SentByPress[]) => number
}

/** Presses of the public's page that a meeting is made of; one that it hears nothing of costs it nothing. */
const NAMED = ['next', 'the floor given', 'a minute more', 'one more request']
/** They say who speaks, what was before, and what the clocks are. */
const NEW_TURN = ['next', 'the floor given']
/** What brings a list back is as long as the list: it is told, and no press of the usual kind. */
const LIST_BACK: readonly HeardBy[] = ['speaker', 'interpreter']
const UNDO = 'an undo'

const TOLD: readonly Told[] = [
  ...NAMED.map(
    (kind): Told => ({
      what: `${kind}, to the public`,
      budget: NEW_TURN.includes(kind) ? 1_500 : 600,
      of: bytesOf(kind, 'public'),
    }),
  ),
  { what: 'a press, to the public, usual', budget: 600, of: (sent) => median(heard(sent)) },
  { what: 'a press, to the public, most', budget: 1_500, of: most('public') },
  ...(['speaker', 'interpreter', 'crew', 'moderator'] as const).map(
    (audience): Told => ({
      what: `a press, to a${audience === 'interpreter' ? 'n' : ''} ${audience}, most`,
      budget: 2_500,
      of: most(audience),
    }),
  ),
]

/** Bytes as sent, over real changes: exact, so one look is enough. */
export function growingBytes(growths: readonly Growth[], showOf: (size: Size) => History): readonly Growing[] {
  const known = new Map<string, readonly SentByPress[]>()
  const sentOn = (size: Size) => {
    const name = JSON.stringify(size)
    const sent = known.get(name) ?? sentByPress(showOf(size))
    known.set(name, sent)
    return sent
  }
  return growths.flatMap((growth) =>
    TOLD.map(
      ({ what, budget, of }): Growing => ({
        what: `bytes of ${what}`,
        unit: 'B',
        of: growth.of,
        sizes: growth.sizes,
        promise: 'flat',
        budget,
        prepare: (size) => () => of(sentOn(grownTo(growth, size))),
      }),
    ),
  )
}

function bytesOf(kind: string, audience: HeardBy): Told['of'] {
  return (sent) => sent.find(({ what }) => what === kind)?.bytes[audience] ?? Number.NaN
}

function heard(sent: readonly SentByPress[]): readonly number[] {
  return sent.map(({ bytes }) => bytes.public).filter((bytes) => bytes > 0)
}

function most(audience: HeardBy): Told['of'] {
  const counted = ({ what }: SentByPress) => what !== UNDO || !LIST_BACK.includes(audience)
  return (sent) => Math.max(...sent.filter(counted).map(({ bytes }) => bytes[audience]))
}
