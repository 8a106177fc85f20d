import type { Text } from '../../../shared/domain/agenda/agenda.ts'
import type { ShowRecord } from '../../../shared/domain/record/record.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'

/** The zone shown first everywhere else; the record's own, until the agenda is here. */
export function useRecordZone(record: ShowRecord): { readonly zone: string; readonly city: Text } {
  const first = useShow((state) => state.agenda?.zones[0] ?? null)
  return first ?? { zone: record.zone, city: '' }
}
