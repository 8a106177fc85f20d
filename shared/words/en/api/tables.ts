import type { Certainty, TurnKind } from '../../../domain/floor/floor.ts'
import { signalKinds, signalsBecame } from '../terms/terms.ts'

/** Tables for spreadsheets. */
export const tables = {
  agenda: {
    headings: {
      number: 'No.',
      start: 'Start',
      end: 'End',
      offset: 'UTC offset',
      duration: 'Duration',
      slot: 'Slot',
      segment: 'Segment',
      speaker: 'Speaker',
      function: 'Function',
      organisation: 'Organisation',
      language: 'Floor language',
      certainty: 'Language is',
    },
    certainty: { assumed: 'assumed', stated: 'stated' },
  },
  record: {
    headings: {
      number: 'No.',
      slot: 'Slot',
      turn: 'Turn',
      who: 'Who',
      organisation: 'Organisation',
      planned: 'Planned start',
      start: 'Start',
      end: 'End',
      offset: 'UTC offset',
      lasted: 'On the floor',
      limit: 'Limit',
      over: 'Over',
      held: 'On hold',
      languages: 'Languages as spoken',
      signals: 'Interpreters’ signals',
    },
    kinds: { segment: 'segment', request: 'request', chair: 'chair', break: 'break' } satisfies Record<
      TurnKind,
      string
    >,
    nobody: 'nobody',
    signals: signalKinds,
    became: signalsBecame,
    certainties: {
      assumed: 'planned',
      stated: 'planned',
      confirmed: 'confirmed',
      corrected: 'corrected',
    } satisfies Record<Certainty, string>,
  },
}

export type TableWords = typeof tables
