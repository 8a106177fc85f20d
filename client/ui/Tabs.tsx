import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { arrowMove } from './arrowMove.ts'
import css from './Tabs.module.css'

interface Tab<T extends string> {
  readonly value: T
  readonly says: ReactNode
  readonly panel: ReactNode
}

export interface TabsProps<T extends string> {
  readonly label: string
  readonly tabs: readonly Tab<T>[]
  readonly value: T
  readonly onValue: (value: T) => void
  /** Shown in place of a panel, where the value is no tab's. */
  readonly otherwise: ReactNode
  /** Tells the list's style in which part of the page it stands. */
  readonly part: string
}

/** As the ARIA practices have it: arrows go from tab to tab, and a press shows what belongs to one. */
export function Tabs<T extends string>({ label, tabs, value, onValue, otherwise, part }: TabsProps<T>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const shown = tabs.find((tab) => tab.value === value)
  const move = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])]
    const at = all.findIndex((tab) => tab.matches(':focus'))
    const to = arrowMove('across', event.key, at, all.length)
    if (to === null) return
    event.preventDefault()
    all[to]?.focus()
  }
  return (
    <div className={css['tabs']}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className={css['list']}
        data-part={part}
        data-keeps-focus=""
        onKeyDown={move}
      >
        {tabs.map((tab) => {
          const active = tab === shown
          return (
            <button
              key={tab.value}
              id={`${id}${tab.value}`}
              type="button"
              role="tab"
              aria-selected={active}
              aria-controls={active ? `${id}panel` : undefined}
              tabIndex={active || (shown === undefined && tab === tabs[0]) ? 0 : -1}
              className={css['tab']}
              onClick={() => onValue(tab.value)}
            >
              {tab.says}
            </button>
          )
        })}
      </div>
      <div
        key={value}
        id={`${id}panel`}
        role="tabpanel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by key
        tabIndex={0}
        aria-labelledby={shown && `${id}${shown.value}`}
        className={css['panel']}
      >
        {shown === undefined ? otherwise : shown.panel}
      </div>
    </div>
  )
}
