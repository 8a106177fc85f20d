import { fromEnvironment } from './random.ts'

const PERCENT = fromEnvironment('PROPERTY_PERCENT', 25)

/**
 * Of so many runs of a property, those that `npm test` tries: the first ones of the same seed. `npm run test:more` tries
 * all, where `scripts/inFull.ts` has the file.
 */
export function sampleOf(runs: number): number {
  return Math.ceil((runs * PERCENT) / 100)
}
