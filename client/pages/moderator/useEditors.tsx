import { type ReactNode, Suspense, useState } from 'react'
import type { Room } from '../../features/room/useRoom.ts'
import { onDemand } from '../../page/onDemand.ts'

const AgendaDialog = onDemand(() =>
  import('../../features/agendaEditor/AgendaDialog.tsx').then((module) => module.AgendaDialog),
)
const CatchUpDialog = onDemand(() =>
  import('../../features/catchUp/CatchUpDialog.tsx').then((module) => module.CatchUpDialog),
)

export interface Editors {
  /** With the fields of this row open, if one is named. */
  readonly openAgenda: (row: string | null) => void
  readonly openCatchUp: () => void
  readonly dialog: ReactNode
}

type Opened = { readonly is: 'agenda'; readonly row: string | null } | { readonly is: 'catch-up' }

/** The two large dialogs, whose code comes when one is asked for. */
export function useEditors(room: Room): Editors {
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  return {
    openAgenda: (row) => setOpened({ is: 'agenda', row }),
    openCatchUp: () => setOpened({ is: 'catch-up' }),
    dialog:
      opened === null ? null : (
        <Suspense fallback={null}>
          {opened.is === 'agenda' ? (
            <AgendaDialog room={room} at={opened.row} onClose={close} />
          ) : (
            <CatchUpDialog room={room} onClose={close} />
          )}
        </Suspense>
      ),
  }
}
