import { useId, useState } from 'react'
import { boothCode } from '../../../shared/domain/agenda/boothCode.ts'
import type { SeenNotice } from '../../../shared/protocol/view.ts'
import { capitalised, clockTime } from '../../../shared/words/format.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { Press } from '../../page/ui/Press.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useControlWords } from '../../words/controls.ts'
import { useDoneWords } from '../../words/done.ts'
import { presserName } from '../controls/refusalWords.ts'
import { liveNames } from '../naming/liveNames.ts'
import type { Room } from '../room/useRoom.ts'
import css from './Messages.module.css'
import { recipientName } from './names.ts'
import { noticeReachOf, type Recipient } from './reach.ts'
import { sayChange } from './sayChange.ts'
import { useMessagesWords } from './words.ts'

const SHOWN = 5

/** Changes of the agenda that concern somebody: who has seen what it means for them, and who has not. */
export function NoticesPanel({ room }: { readonly room: Room }) {
  const words = useMessagesWords()
  const id = useId()
  const [all, setAll] = useState(false)
  const notices = room.live.notices.toReversed()
  const shown = all ? notices : notices.slice(0, SHOWN)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.notices.title}</h2>
      {notices.length === 0 ? <p className={css['said']}>{words.notices.none}</p> : null}
      <ul className={css['sent']}>
        {shown.map((notice) => (
          <NoticeLine key={notice.id} room={room} notice={notice} />
        ))}
      </ul>
      {notices.length > shown.length ? (
        <Press weight="bare" onPress={() => setAll(true)}>
          {words.notices.earlier(notices.length - shown.length)}
        </Press>
      ) : null}
    </section>
  )
}

function NoticeLine({ room, notice }: { readonly room: Room; readonly notice: SeenNotice }) {
  const words = useMessagesWords()
  const controls = useControlWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const screens = useShow((state) => state.screens)
  const { agenda, live } = room
  const reach = noticeReachOf(notice, agenda, screens)
  const everybody = [...reach.unseen, ...reach.seen]
  const { said, takenBack } = sayChange(notice.what, agenda, useDoneWords(), liveNames(agenda, live, language))
  const people = everybody.filter((each) => each.booth === null)
  const booths = agenda.booths.filter((booth) => notice.booths.includes(booth.id))
  return (
    <li data-standing={reach.unseen.length === 0 && reach.counted === null ? 'seen' : 'up'}>
      <p className={css['text']}>{takenBack ? words.notices.takenBack(said) : capitalised(said, language)}</p>
      <p className={css['facts']}>
        {words.notices.by(presserName(agenda, notice.by, controls.undo.by), clockTime(notice.at, zone))}
      </p>
      {reach.counted === null ? null : (
        <p className={css['facts']}>{words.seenCount(reach.counted.seen, reach.counted.of)}</p>
      )}
      <ul className={css['reach']}>
        {people.map((each) => (
          <li key={each.person} data-seen={each.seenAt === null ? undefined : ''}>
            {personLine(each)}
          </li>
        ))}
        {booths.map((booth) => {
          const inside = everybody.filter((each) => each.booth === booth.id)
          const seen = inside.filter((each) => each.seenAt !== null).length
          return (
            <li key={booth.id} data-seen={seen === inside.length ? '' : undefined}>
              {words.notices.boothSeen(boothCode(booth.id), seen, inside.length)}
            </li>
          )
        })}
      </ul>
    </li>
  )

  function personLine(each: Recipient): string {
    const name = recipientName(each, agenda, words)
    if (each.seenAt !== null) return words.notices.personSeen(name, clockTime(each.seenAt, zone))
    return each.here ? words.notices.personUnseen(name) : words.notices.personAway(name)
  }
}
