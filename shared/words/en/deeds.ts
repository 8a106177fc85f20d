import type { ActKind } from '../../../client/live/room/comingUp.ts'
import type { AgendaEdit } from '../../domain/agendaEdit.ts'
import type { RequestKind } from '../../domain/speakerList.ts'
import { pluralIn } from '../grammar.ts'

const plural = pluralIn('en')

/** A deed with its names in the language of the interface. */
export type SaidDeed =
  | { readonly is: 'gave'; readonly kind: ActKind; readonly whom: string }
  | { readonly is: 'gave-back' | 'skipped' | 'restored'; readonly whom: string }
  | { readonly is: 'time'; readonly to: 'turn' | 'slot'; readonly more: boolean; readonly by: string }
  | { readonly is: 'confirmed' | 'corrected'; readonly language: string }
  | { readonly is: 'started' | 'started-now' | 'ended' | 'held' | 'resumed' }
  | { readonly is: 'list-opened' | 'list-closed'; readonly slot: string }
  | { readonly is: 'list-closing'; readonly slot: string; readonly at: string | null; readonly after: string | null }
  | { readonly is: RequestDeed; readonly whom: string }
  | { readonly is: 'limited'; readonly limit: string; readonly whom: string | null; readonly kind: RequestKind | null }
  | { readonly is: 'carried'; readonly from: string; readonly to: string }
  | { readonly is: 'edited'; readonly edit: AgendaEdit['edit']; readonly what: string; readonly before: string }
  | { readonly is: 'caught-up'; readonly items: number }
  | { readonly is: 'loaded' }

/** What is done to somebody in the list of speakers, or to whoever they interrupt. */
export type RequestDeed =
  | 'entered'
  | 'withdrawn'
  | 'request-edited'
  | 'moved'
  | 'removed'
  | 'called'
  | 'absent'
  | 'let-interrupt'
  | 'resumed-turn'

/** After a name or alone: "gave the floor to M. Todorovska". */
export function did(deed: SaidDeed): string {
  switch (deed.is) {
    case 'gave':
      if (deed.kind === 'discussion') return `opened ${deed.whom}`
      return deed.kind === 'break' ? `began ${deed.whom}` : `gave the floor to ${deed.whom}`
    case 'gave-back':
      return `gave the floor back to the chair, ${deed.whom}`
    case 'skipped':
      return `skipped ${deed.whom}`
    case 'restored':
      return `restored ${deed.whom}`
    case 'time': {
      const clock = deed.to === 'turn' ? 'turn' : 'slot'
      return deed.more ? `added ${deed.by} to the ${clock}` : `took ${deed.by} from the ${clock}`
    }
    case 'confirmed':
      return `confirmed ${deed.language}`
    case 'corrected':
      return `corrected the floor language to ${deed.language}`
    case 'started':
      return 'started as planned'
    case 'started-now':
      return 'started from now'
    case 'ended':
      return 'ended the show'
    case 'held':
      return 'held the show'
    case 'resumed':
      return 'resumed the show'
    case 'list-opened':
      return `opened the list of ${deed.slot}`
    case 'list-closed':
      return `closed the list of ${deed.slot}`
    case 'list-closing':
      return `set the list of ${deed.slot} to close ${deed.at === null ? `after ${deed.after}` : `at ${deed.at}`}`
    case 'entered':
      return `put ${deed.whom} on the list`
    case 'withdrawn':
      return `withdrew the request of ${deed.whom}`
    case 'request-edited':
      return `changed the request of ${deed.whom}`
    case 'moved':
      return `moved ${deed.whom} in the list`
    case 'removed':
      return `removed ${deed.whom} from the list`
    case 'called':
      return `called ${deed.whom}`
    case 'absent':
      return `marked ${deed.whom} absent`
    case 'let-interrupt':
      return `let ${deed.whom} interrupt`
    case 'resumed-turn':
      return `gave the floor back to ${deed.whom}`
    case 'limited':
      return limited(deed)
    case 'carried':
      return `carried those not reached in ${deed.from} into ${deed.to}`
    case 'edited':
      return edits[deed.edit](deed.what, deed.before)
    case 'loaded':
      return 'loaded another agenda: the lists begin anew'
    case 'caught-up':
      return plural(deed.items, { one: 'shortened the rest: 1 item', other: `shortened the rest: ${deed.items} items` })
  }
}

const kinds: Record<RequestKind, string> = {
  statement: 'every statement',
  question: 'every question',
  reply: 'every reply',
  'right-of-reply': 'every right of reply',
  'point-of-order': 'every point of order',
}

function limited({ limit, whom, kind }: Extract<SaidDeed, { is: 'limited' }>): string {
  if (whom !== null) return `limited ${whom} to ${limit}`
  return kind === null ? `limited all who wait to ${limit} each` : `limited ${kinds[kind]} to ${limit}`
}

const edits: Record<AgendaEdit['edit'], (what: string, before: string) => string> = {
  'add-person': (what) => `added ${what} to the people`,
  'replace-speaker': (what, before) => `put ${what} in the place of ${before}`,
  'plan-language': (what) => `changed the planned language of ${what}`,
  'title-segment': (what) => `changed the title of ${what}`,
  'retime-segment': (what) => `changed the duration of ${what}`,
  'make-optional': (what) => `changed whether ${what} may be left out`,
  'add-segment': (what) => `added ${what} to the agenda`,
  'move-segment': (what) => `moved ${what} in the agenda`,
  'drop-segment': (what) => `dropped ${what} from the agenda`,
  'add-slot': (what) => `added ${what} to the agenda`,
  'move-slot': (what) => `moved ${what} in the agenda`,
  'drop-slot': (what) => `dropped ${what} from the agenda`,
  'retime-slot': (what) => `changed the time of ${what}`,
  'title-slot': (what) => `changed the title of ${what}`,
  'fix-start': (what) => `changed whether the start of ${what} is fixed`,
  'move-hard-end': () => 'moved the hard end',
}
