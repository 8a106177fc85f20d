import { fromEnvironment } from './random.ts'

/** Of what would be tried in full: by environment, for more than `npm test` tries. */
export const PERCENT = fromEnvironment('PROPERTY_PERCENT', 25)

/**
 * How much `npm test` tries of what a test tries in full: of a property's runs the first ones, as its seed is the same; of
 * a statistic fewer samples, of a long history a shorter one. `npm run test:more` tries all, where `scripts/inFull.ts` has
 * the file.
 */
export function sampleOf(runs: number): number {
  return Math.ceil((runs * PERCENT) / 100)
}
