import type { ReactNode } from 'react'
import type { Instant } from '../../../shared/domain/time.ts'
import { PersonHead } from './PersonHead.tsx'
import css from './PersonScreen.module.css'
import { SideColumn, type SideColumnProps } from './screens/SideColumn.tsx'

export interface PersonPageProps extends SideColumnProps {
  readonly name: string
  readonly now: Instant
  readonly children: ReactNode
}

/** While I do not have the floor: what matters to me, and beside it what is good to know and what I can ask for. */
export function PersonPage({ name, children, ...side }: PersonPageProps) {
  return (
    <div className={css['page']}>
      <PersonHead name={name} zone={side.zone} />
      <main className={css['turn']}>{children}</main>
      <SideColumn {...side} />
    </div>
  )
}
