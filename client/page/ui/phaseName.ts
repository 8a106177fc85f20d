/** How a clock stands, as `shared/domain/phase.ts` says it. */
export type PhaseName = 'ontime' | 'wrapup' | 'over' | 'held' | 'open'
