import { memo } from 'react'
import type { SeenRequest } from '../../../../shared/protocol/view.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { Icon } from '../../../ui/Icons.tsx'
import sortable from '../../../ui/sortable/Sortable.module.css'
import { useQueueWords } from '../../../words/queue.ts'
import { isMoveOf } from '../../controls/commands.ts'
import { useControls } from '../../controls/controls.ts'
import { useNoConnection } from '../../pressing/useNoConnection.ts'
import type { Room } from '../../room/useRoom.ts'
import type { QueueRow } from '../queueRows.ts'
import { RequestFacts } from '../RequestFacts.tsx'
import { useOpened } from '../request/useOpened.ts'
import { CallPress, GivePress } from './GivePress.tsx'
import { downOff } from './order.ts'
import css from './QueueLine.module.css'
import { QueueMenu } from './QueueMenu.tsx'

export interface QueueLineProps {
  readonly room: Pick<Room, 'agenda' | 'live'>
  readonly row: QueueRow
  readonly onMove: (row: QueueRow, by: 1 | -1) => void
  readonly onEdit: (request: SeenRequest) => void
  readonly onLimit: (request: SeenRequest) => void
}

/** One who waits. The first one and the one who is called have their presses spread out; the others have a menu. */
export const QueueLine = memo(function QueueLine(props: QueueLineProps) {
  const { room, row, onMove, onEdit, onLimit } = props
  const words = useQueueWords()
  const control = useControls().queue
  const noConnection = useNoConnection()
  const { request, name, place } = row
  const off = downOff(row)
  const opened = useOpened(request)
  const spread = place === 1 || request.state === 'called'
  const moving = control.stateOf(isMoveOf(request.id))
  const edit = async () => {
    const whole = await opened.open()
    if (whole !== null) onEdit(whole)
  }
  return (
    <li className={`${css['row']} ${sortable['row']}`} data-row={request.id} data-state={request.state}>
      <span className={`${css['grip']} ${sortable['grip']}`} title={words.grip(name)} data-grip="">
        {place}
      </span>
      <RequestFacts agenda={room.agenda} row={row} opened={opened} />
      <span className={css['squares']}>
        <Press
          square
          aria-label={words.up(name)}
          aria-keyshortcuts="Alt+ArrowUp"
          state={moving}
          disabledReason={noConnection ?? (place === 1 ? words.first : null)}
          onPress={() => onMove(row, -1)}
        >
          <Icon name="up" size={16} />
        </Press>
        <Press
          square
          aria-label={words.down(name)}
          aria-keyshortcuts="Alt+ArrowDown"
          state={moving}
          disabledReason={noConnection ?? (off && words[off])}
          onPress={() => onMove(row, 1)}
        >
          <Icon name="down" size={16} />
        </Press>
        <QueueMenu room={room} row={row} spread={spread} onEdit={() => void edit()} onLimit={() => onLimit(request)} />
      </span>
      {spread ? (
        <div className={css['presses']}>
          <GivePress room={room} row={row} />
          <CallPress room={room} row={row} />
        </div>
      ) : null}
    </li>
  )
})
