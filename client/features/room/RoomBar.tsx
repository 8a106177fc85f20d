import type { ReactNode } from 'react'
import type { Live } from '../../../shared/protocol/view.ts'
import { say } from '../../../shared/words/format.ts'
import { ConnectionLine } from '../../page/connection/ConnectionLine.tsx'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { Button } from '../../page/ui/Button.tsx'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useRoomWords } from '../../words/room.ts'
import { LatenessLine } from './LatenessLine.tsx'
import css from './RoomBar.module.css'
import { ShowClocks } from './ShowClocks.tsx'

export interface RoomBarProps {
  /** What a press on the lateness opens; a crew only reads it. */
  readonly onLate?: (() => void) | null
  readonly children: ReactNode
}

/** The head of the console: which session, how it stands, how late, what time it is, and whether the connection lives. */
export function RoomBar({ onLate = null, children }: RoomBarProps) {
  const words = useRoomWords()
  const { language } = useLanguage()
  const title = useShow((state) => state.agenda?.title)
  const status = useShow((state) => state.live && statusOf(state.live))
  return (
    <header className={css['bar']}>
      <h1 title={say(title, language)}>{say(title, language)}</h1>
      {status === null ? null : <span className={css['status']}>{words.status[status]}</span>}
      <p className={css['late']}>
        {onLate === null ? (
          <Lateness />
        ) : (
          <Button data-keeps-focus="" onPress={onLate}>
            <Lateness />
            <VisuallyHidden> · {words.catchUp}</VisuallyHidden>
          </Button>
        )}
      </p>
      <div className={css['clocks']}>
        <ShowClocks />
      </div>
      <span className={css['link']}>
        <ConnectionLine />
      </span>
      <span className={css['menu']}>{children}</span>
    </header>
  )
}

function Lateness() {
  return (
    <>
      <span className={css['long']}>
        <LatenessLine detail="long" />
      </span>
      <span className={css['short']}>
        <LatenessLine />
      </span>
    </>
  )
}

function statusOf(live: Live): 'unstarted' | 'live' | 'held' | 'ended' {
  return live.status === 'live' && live.holdingSince !== null ? 'held' : live.status
}
