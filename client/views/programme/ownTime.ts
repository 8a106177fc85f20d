const KEPT = 'rostrum.own-time'

/** Whether this reader wants the times of their own zone beside the programme's; until they say no, yes. */
export function ownTimeKept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'no'
  } catch {
    return true
  }
}

export function keepOwnTime(wanted: boolean): void {
  try {
    localStorage.setItem(KEPT, wanted ? 'yes' : 'no')
  } catch {
    // A browser that keeps nothing shows it again next time.
  }
}
