import { useId, useState } from 'react'
import { runsTheRoom } from '../../../shared/domain/roles.ts'
import { clockTime } from '../../../shared/words/format.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { Press } from '../../page/ui/Press.tsx'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import type { HandedLinks } from '../links/useLinks.ts'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import type { Pressing } from '../pressing/usePressing.ts'
import type { Room } from '../room/useRoom.ts'
import { CreateLink, LinkPresses } from './LinkPresses.tsx'
import css from './People.module.css'
import { delayIs, type Listed, presenceOf } from './roster.ts'
import { ScreenLine } from './ScreenLine.tsx'
import { WhosePress } from './WhosePress.tsx'
import { usePeopleWords } from './words.ts'

export interface PersonRowProps {
  readonly room: Room
  readonly listed: Listed
  readonly handed: HandedLinks
  readonly marking: Pressing
}

/** One line a person; behind it their screens and their link. */
export function PersonRow({ room, listed, handed, marking }: PersonRowProps) {
  const words = usePeopleWords()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { role, person, screens, links } = listed
  const name = listed.name ?? words.roles[role]
  const presence = presenceOf(listed)
  return (
    <li className={css['person']} data-presence={presence} data-speaks={listed.readiness === null ? undefined : ''}>
      <WhosePress opens={id} open={open} onOpen={setOpen}>
        <b title={name} dir="auto">
          {name}
        </b>
        <small>
          <About room={room} listed={listed} />
        </small>
        <VisuallyHidden>{words.detailsOf(name)}</VisuallyHidden>
      </WhosePress>
      <Readying listed={listed} name={name} marking={marking} />
      <div id={id} className={css['details']} hidden={!open}>
        {open ? (
          <>
            {links.map((link) => (
              <LinkPresses key={link.id} name={name} url={link.url} renew={() => handed.renew(link)} />
            ))}
            {links.length === 0 && handed.links !== null && role === 'speaker' && person !== null ? (
              <CreateLink name={name} create={() => handed.create({ role: 'speaker', person })} />
            ) : null}
            {screens.length === 0 ? <p className={css['said']}>{words.noScreens}</p> : null}
            <ul>
              {screens.map((screen) => (
                <ScreenLine key={screen.id} screen={screen} name={name} />
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </li>
  )
}

/** "4.3 · here, 2 screens · ready, said so 15:02". */
function About({ room, listed }: Pick<PersonRowProps, 'room' | 'listed'>) {
  const words = usePeopleWords()
  const zone = useShownZone()
  const { person, screens, turns, readiness, role } = listed
  const said = person === null ? undefined : room.live.readiness[person]
  const presence = words.presence[presenceOf(listed)]
  const slow = screens.some((screen) => delayIs(screen.delay) === 'slow')
  const ready =
    readiness === null || readiness === 'unready'
      ? ''
      : readiness === 'ready' && said !== undefined
        ? (said.by === 'self' ? words.readySelf : words.readyMarked)(clockTime(said.at, zone))
        : words.readiness[readiness]
  return (
    <>
      {[
        turns.join(', '),
        listed.name !== null && runsTheRoom(role) ? words.roles[role] : '',
        screens.length > 1 ? `${presence}, ${words.devices(screens.length)}` : presence,
        slow ? words.slow : '',
        ready,
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  )
}

interface ReadyingProps {
  readonly listed: Listed
  readonly name: string
  readonly marking: Pressing
}

function Readying({ listed: { person, readiness }, name, marking }: ReadyingProps) {
  const words = usePeopleWords()
  const noConnection = useNoConnection()
  const ended = useShow((state) => state.live?.status === 'ended')
  if (person === null || ended || readiness === null || readiness === 'floor') return null
  const ready = readiness === 'unready'
  return (
    <Press
      className={css['readying'] ?? ''}
      aria-label={ready ? words.markReadyOf(name) : words.notReadyOf(name)}
      state={marking.stateOf((command) => command.type === 'SetReady' && command.person === person)}
      disabledReason={noConnection}
      onPress={() => {
        // A refusal is said on top of the panel.
        void marking.press({ type: 'SetReady', person, ready })
      }}
    >
      {ready ? words.markReady : words.notReady}
    </Press>
  )
}
