/** Files whose properties `npm test` runs by `testing/sampleOf.ts`. */
const sampled = [
  'client/features/agendaEditor/moving/editTable.test.ts',
  'client/page/connection/clock/serverClock.test.ts',
  'client/pages/offers.test.ts',
  'shared/domain/agenda/plainText.test.ts',
  'shared/domain/booths/interpreting.test.ts',
  'shared/domain/history/history.test.ts',
  'shared/domain/show.test.ts',
  'shared/files/agenda/editedAgenda.test.ts',
  'shared/files/write.test.ts',
  'shared/protocol/change/diff.test.ts',
  'shared/protocol/commands/messageText.test.ts',
  'shared/protocol/sent/course.test.ts',
]

/** What `npm test` tries by sample and `npm run test:more` in full: the file, and how often by which variable. */
export const inFull: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'faults/disk.test.ts': { SPOILED: 200 },
  'faults/fuzz.test.ts': { FUZZ_MESSAGES: 100_000 },
  'faults/killed.test.ts': { KILLS: 50 },
  'faults/connections.test.ts': { CONNECTION_ROUNDS: 12 },
  'faults/longHistory.test.ts': { LONG_EVENTS: 100_000 },
  ...Object.fromEntries(sampled.map((file) => [file, { PROPERTY_PERCENT: 100 }])),
}

/** A variable that is set counts, as for a thousand kills. */
export function variablesInFull(): Readonly<Record<string, string>> {
  const usual = Object.values(inFull).flatMap((variables) => Object.entries(variables))
  return Object.fromEntries(usual.map(([name, times]) => [name, process.env[name] ?? String(times)]))
}
