import type { ShowRecord } from '../../../shared/domain/record.ts'
import { lengthOf } from '../../words/format.ts'
import { BothWords } from './Both.tsx'
import css from './Record.module.css'
import type { useRecordWords } from './recordWords.ts'
import { Scroll } from './Scroll.tsx'

/** How much each booth had to work and who did it, for whoever plans the next session; the crew's record has none of it. */
export function BoothTable({ record }: { readonly record: ShowRecord }) {
  if (record.booths.length === 0 || record.turns.length === 0) return null
  return (
    <section aria-labelledby="loads">
      <h2 id="loads">
        <BothWords pick={(w) => w.loads} />
      </h2>
      <Scroll labelledBy="loads">
        <table className={css['table']}>
          <thead>
            <tr>
              {headings.map((pick, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the headings of a table keep their places
                <th key={index} scope="col">
                  <BothWords pick={pick} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {record.booths.map(({ id, worked, interpreters }) => (
              <tr key={id}>
                <th scope="row">{id.toUpperCase()}</th>
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
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

const headings: readonly ((words: ReturnType<typeof useRecordWords>['words']) => string)[] = [
  (w) => w.theBooth,
  (w) => w.worked,
  (w) => w.interpreted,
]
