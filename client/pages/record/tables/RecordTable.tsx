import type { ReactNode } from 'react'
import type { RecordWords } from '../../../../shared/words/en/pages/record.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { BothWords } from './Both.tsx'
import { Scroll } from './Scroll.tsx'
import css from './Tables.module.css'

export type Heading = (words: RecordWords) => string

interface Props {
  /** Of its heading, and what a link jumps to. */
  readonly id: string
  readonly title: Heading
  readonly headings: readonly Heading[]
  readonly rows: readonly ReactNode[]
  /** Said where there is no row; `null` where there always is one. */
  readonly none: string | null
}

/** One part of the record: a heading, and a table that is read row by row. */
export function RecordTable({ id, title, headings, rows, none }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <BothWords pick={title} />
      </h2>
      {rows.length === 0 && none !== null ? (
        <p>{none}</p>
      ) : (
        <Scroll labelledBy={id}>
          <DataTable
            className={css['table']}
            // biome-ignore lint/suspicious/noArrayIndexKey: the headings of a table keep their places
            headings={headings.map((pick, index) => <BothWords key={index} pick={pick} />)}
          >
            <tbody>{rows}</tbody>
          </DataTable>
        </Scroll>
      )}
    </section>
  )
}
