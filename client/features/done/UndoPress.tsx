import type { ReactNode } from 'react'
import type { Live } from '../../../shared/protocol/view.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useControlWords } from '../../words/controls.ts'
import { undoCommand } from '../controls/commands.ts'
import { useControls } from '../controls/controls.ts'
import { useNoConnection } from '../pressing/useNoConnection.ts'

export interface UndoPressProps {
  readonly live: Live
  /** Its key, where that is heard. */
  readonly hint?: string
  readonly 'aria-keyshortcuts'?: string
  /** Heard after its word. */
  readonly children?: ReactNode
}

/** Takes the newest press back. */
export function UndoPress({ live, children, ...key }: UndoPressProps) {
  const words = useControlWords().undo
  const control = useControls().undo
  const noConnection = useNoConnection()
  const command = undoCommand(live)
  return (
    <Press
      {...key}
      state={control.state}
      disabledReason={noConnection ?? (command === null ? words.nothing : null)}
      onPress={() => {
        if (command !== null) void control.press(command)
      }}
    >
      {words.press}
      {children}
    </Press>
  )
}
