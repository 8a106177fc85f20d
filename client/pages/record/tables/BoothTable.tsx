import { boothCode } from '../../../../shared/domain/agenda/boothCode.ts'
import type { ShowRecord } from '../../../../shared/domain/record/record.ts'
import { lengthOf } from '../../../../shared/words/format.ts'
import { type Heading, RecordTable } from './RecordTable.tsx'

/** How much each booth had to work and who did it, for whoever plans the next session; the crew's record has none of it. */
export function BoothTable({ record }: { readonly record: ShowRecord }) {
  if (record.booths.length === 0 || record.turns.length === 0) return null
  return (
    <RecordTable
      id="loads"
      title={(w) => w.loads}
      headings={headings}
      rows={record.booths.map(({ id, worked, interpreters }) => (
        <tr key={id}>
          <th scope="row">{boothCode(id)}</th>
          <td>{lengthOf(worked)}</td>
          <td>
            {interpreters.map((each) => (
              <div key={each.id}>
                <bdi>{each.name}</bdi> {lengthOf(each.interpreted)}
              </div>
            ))}
          </td>
        </tr>
      ))}
      none={null}
    />
  )
}

const headings: readonly Heading[] = [(w) => w.theBooth, (w) => w.worked, (w) => w.interpreted]
