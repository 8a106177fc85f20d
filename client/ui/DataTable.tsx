import type { ReactNode } from 'react'

interface DataTableProps {
  readonly className: string | undefined
  /** One of each column, in their order. */
  readonly headings: readonly ReactNode[]
  /** How many columns there are, for a table whose columns change. */
  readonly columns?: number
  /** Its `tbody`: the parts of a table that each page draws for itself. */
  readonly children: ReactNode
}

/** A table that is read row by row: each cell is told with the heading of its column. */
export function DataTable({ className, headings, columns, children }: DataTableProps) {
  return (
    <table className={className} data-columns={columns}>
      <thead>
        <tr>
          {headings.map((heading, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the headings of a table keep their places
            <th key={index} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  )
}
