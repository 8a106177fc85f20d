import type { BoothId } from './agenda.ts'

/** What a booth is called wherever it is printed: its id, which tells two booths of one language apart. */
export function boothCode(booth: BoothId): string {
  return booth.toUpperCase()
}
