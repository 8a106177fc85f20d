import { type CSSProperties, type ReactNode, type Ref, useId } from 'react'
import { Modal } from './Modal.tsx'
import css from './Sheet.module.css'

export interface SheetProps {
  readonly title: string
  /** Has the focus as it opens, where given; else the browser chooses. */
  readonly titleRef?: Ref<HTMLHeadingElement>
  /** Beside the title: how things stand. */
  readonly standing?: ReactNode
  readonly presses: ReactNode
  /** Below the title: what is said of the last press. */
  readonly said?: ReactNode
  readonly foot?: ReactNode
  /** In px, where the window is wider. */
  readonly width: number
  /** The id of what describes it. */
  readonly describedBy?: string
  readonly onClose: () => void
  /** What scrolls: a `SheetBody`, or a part with a layout of its own. */
  readonly children: ReactNode
}

/** A dialog in full height, its head and foot always in view. */
export function Sheet(props: SheetProps) {
  const { title, titleRef, standing, presses, said, foot, width, describedBy, onClose, children } = props
  const id = useId()
  const style: CSSProperties & { readonly '--sheet-width': string } = { '--sheet-width': `${width}px` }
  return (
    <Modal className={css['sheet']} style={style} aria-labelledby={id} aria-describedby={describedBy} onClose={onClose}>
      <header className={css['head']}>
        <h2 id={id} ref={titleRef} tabIndex={titleRef === undefined ? undefined : -1}>
          {title}
        </h2>
        {standing === undefined ? null : <p className={css['standing']}>{standing}</p>}
        <div className={css['presses']}>{presses}</div>
        {said}
      </header>
      {children}
      {foot === undefined ? null : <footer className={css['foot']}>{foot}</footer>}
    </Modal>
  )
}

export function SheetBody({ ref, children }: { readonly ref?: Ref<HTMLDivElement>; readonly children: ReactNode }) {
  return (
    <div className={css['body']} ref={ref}>
      {children}
    </div>
  )
}
