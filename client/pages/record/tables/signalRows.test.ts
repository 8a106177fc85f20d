import { expect, test } from 'vitest'
import type { SignalRecord } from '../../../../shared/domain/record/record.ts'
import { at } from '../../../../testing/show/agendas.ts'
import { signalRows } from './signalRows.ts'

const signal = (changes: Partial<SignalRecord>): SignalRecord => ({
  id: 3,
  kind: 'slow-down',
  turn: 2,
  about: { name: 'Zita Cabais', organisation: null },
  at: at(1),
  booths: ['fr'],
  presses: 1,
  state: 'resolved',
  since: at(2),
  ...changes,
})

test('REC-9 signals are counted by speaker and kind, with their booths and what became of them', () => {
  const pierre = { name: 'Pierre Cazenave', organisation: null }
  const rows = signalRows({
    signals: [
      signal({}),
      signal({ about: pierre }),
      signal({ booths: ['en', 'fr'], presses: 3, state: 'lapsed' }),
      signal({ kind: 'cannot-hear', about: null }),
      signal({ presses: 2 }),
    ],
  })
  expect(rows.map(({ about, kind, signals, presses }) => [about?.name ?? null, kind, signals, presses])).toEqual([
    ['Zita Cabais', 'slow-down', 3, 6],
    ['Pierre Cazenave', 'slow-down', 1, 1],
    [null, 'cannot-hear', 1, 1],
  ])
  expect(rows[0]).toMatchObject({
    booths: ['fr', 'en'],
    became: [
      { state: 'resolved', count: 2 },
      { state: 'lapsed', count: 1 },
    ],
  })
})
