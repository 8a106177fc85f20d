import type { ReactNode } from 'react'
import press from '../page/ui/Press.module.css'
import css from './FilePress.module.css'

export interface FilePressProps {
  /** As the browser's own field has it: `.json,application/json`. */
  readonly accept: string
  readonly onFile: (file: File) => Promise<void>
  readonly className?: string
  readonly children: ReactNode
}

/** A press that asks for a file. */
export function FilePress({ accept, onFile, className = '', children }: FilePressProps) {
  return (
    <label className={`${press['press']} ${css['field']} ${className}`}>
      {children}
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const { currentTarget: field } = event
          const file = field.files?.[0]
          // The same file, mended, can be chosen again.
          if (file !== undefined)
            void onFile(file).finally(() => {
              field.value = ''
            })
        }}
      />
    </label>
  )
}
