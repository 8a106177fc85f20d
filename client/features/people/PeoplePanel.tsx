import { type ReactNode, useId, useState } from 'react'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { boothCode } from '../../../shared/domain/agenda/boothCode.ts'
import { useKey, useShow } from '../../page/connection/ShowConnection.tsx'
import { Press } from '../../page/ui/Press.tsx'
import { useLinkWords } from '../../words/links.ts'
import { RefusalLine } from '../controls/RefusalLine.tsx'
import { isWorking } from '../links/links.ts'
import { type HandedLinks, useLinks } from '../links/useLinks.ts'
import { usePressing } from '../pressing/usePressing.ts'
import { Meeting } from '../room/Meeting.tsx'
import type { Room } from '../room/useRoom.ts'
import css from './People.module.css'
import { PersonRow } from './PersonRow.tsx'
import { PublicScreens } from './PublicScreens.tsx'
import { type Group, isMeant, type Listed, presenceOf, rosterOf } from './roster.ts'
import { usePeopleWords } from './words.ts'

/** From so many on a name is sooner typed than looked for. */
const MANY = 16

/** Who is here, as whom, on which screens; who is ready; and everybody's link. */
export function PeoplePanel({ room }: { readonly room: Room }) {
  const words = usePeopleWords()
  const screens = useShow((state) => state.screens)
  const show = useShow((state) => state.show)
  const handed = useLinks(show, useKey(), holdersOf(room.agenda))
  const marking = usePressing()
  const [typed, setTyped] = useState('')
  const { agenda, live } = room
  const { groups, publicScreens } = rosterOf({ agenda, live, screens, links: (handed.links ?? []).filter(isWorking) })
  const named = ({ name, role }: Listed) => isMeant(`${name ?? ''} ${words.roles[role]}`, typed)
  const found = groups.map((group) => ({ ...group, listed: group.listed.filter(named) }))
  const many = groups.reduce((sum, { listed }) => sum + listed.length, 0) >= MANY
  return (
    <div className={css['panel']}>
      <LinksState handed={handed} />
      {marking.said === null ? null : <RefusalLine said={marking.said} dismiss={marking.dismiss} aside />}
      {many ? <Finding typed={typed} onType={setTyped} /> : null}
      {typed !== '' && found.every(({ listed }) => listed.length === 0) ? (
        <p className={css['said']}>{words.nobodyFound}</p>
      ) : null}
      {found.map((group) =>
        group.listed.length === 0 ? null : (
          <GroupOf key={`${group.is} ${group.booth?.id ?? ''}`} group={group}>
            {group.listed.map((listed) => (
              <PersonRow key={listed.key} room={room} listed={listed} handed={handed} marking={marking} />
            ))}
          </GroupOf>
        ),
      )}
      <PublicScreens screens={publicScreens} />
      <Meeting agenda={agenda} />
    </div>
  )
}

function GroupOf({ group, children }: { readonly group: Group; readonly children: ReactNode }) {
  const words = usePeopleWords()
  const id = useId()
  const { is, booth, listed } = group
  const here = listed.filter((each) => presenceOf(each) !== 'away').length
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {booth === null ? words.groups[is] : words.booth(boothCode(booth.id))}
        <small className={css['here']}>{words.hereOf(here, listed.length)}</small>
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

function Finding({ typed, onType }: { readonly typed: string; readonly onType: (typed: string) => void }) {
  const words = usePeopleWords()
  return (
    <label className={css['finding']}>
      {words.find}
      <input type="search" autoComplete="off" value={typed} onChange={(event) => onType(event.target.value)} />
    </label>
  )
}

function LinksState({ handed }: { readonly handed: HandedLinks }) {
  const words = useLinkWords()
  if (handed.failed) {
    return (
      <RefusalLine said={words.failed} dismiss={null} aside>
        <Press onPress={handed.again}>{words.again}</Press>
      </RefusalLine>
    )
  }
  return handed.links === null ? <p className={css['said']}>{words.loading}</p> : null
}

/** As one text, so that it is the same as long as nobody came or left. */
function holdersOf({ people, booths, chair }: Agenda): string {
  const inBooths = booths.flatMap((booth) => booth.interpreters.map(({ id }) => id))
  return [...people.map(({ id }) => id), ...inBooths, chair.person].join(' ')
}
