import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react'
import { Modal } from '../../ui/Modal.tsx'
import css from './Sheet.module.css'

export interface SheetProps {
  readonly title: string
  /** Beside the title: how things stand. */
  readonly standing: ReactNode
  readonly acts: ReactNode
  readonly foot: ReactNode
  readonly width: 'wide' | 'narrow'
  readonly onClose: () => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly body?: Ref<HTMLDivElement>
  readonly children: ReactNode
}

/** The browser's own dialog in full height, its head and foot always in view. */
export function Sheet({ title, standing, acts, foot, width, onClose, onKeyDown, body, children }: SheetProps) {
  const id = useId()
  return (
    <Modal className={css['sheet']} data-width={width} aria-labelledby={id} onClose={onClose} onKeyDown={onKeyDown}>
      <header className={css['head']}>
        <h2 id={id}>{title}</h2>
        <p className={css['standing']}>{standing}</p>
        <div className={css['acts']}>{acts}</div>
      </header>
      <div className={css['body']} ref={body}>
        {children}
      </div>
      <footer className={css['foot']}>{foot}</footer>
    </Modal>
  )
}
