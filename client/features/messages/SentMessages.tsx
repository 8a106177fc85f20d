import { useEffect, useId, useState } from 'react'
import { between, type Instant, seconds } from '../../../shared/domain/time.ts'
import type { SeenMessage } from '../../../shared/protocol/view.ts'
import type { MessagesWords } from '../../../shared/words/en/messages.ts'
import { clockTime, countdown, say } from '../../../shared/words/format.ts'
import { askMessages } from '../../api/showApi.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { useKey, useShow } from '../../page/connection/ShowConnection.tsx'
import { Press } from '../../page/ui/Press.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { RefusalLine } from '../controls/RefusalLine.tsx'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import { type Pressing, usePressing } from '../pressing/usePressing.ts'
import type { Room } from '../room/useRoom.ts'
import css from './Messages.module.css'
import { whomOf } from './names.ts'
import { ReachLines } from './ReachLines.tsx'
import { type Reach, reachOf } from './reach.ts'
import { type Standing, standingOf } from './standing.ts'
import { useMessagesWords } from './words.ts'

const SHOWN = 10

/** Newest first: to whom, what has become of it, and who has seen it. */
export function SentMessages({ room }: { readonly room: Room }) {
  const words = useMessagesWords()
  const id = useId()
  const [all, setAll] = useState(false)
  const clearing = usePressing()
  const { older, failed, fetchOlder } = useOlderMessages(room.live.messagesBefore)
  const newest = room.live.messages
  const told = new Set(newest.map(({ id }) => id))
  const before = older.filter(({ id }) => !told.has(id))
  const messages = [...before, ...newest].sort((a, b) => b.id - a.id)
  const shown = all ? messages : messages.slice(0, SHOWN)
  const left = messages.length - shown.length + (before.length === 0 ? room.live.messagesBefore : 0)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.sent}</h2>
      {messages.length === 0 ? <p className={css['said']}>{words.none}</p> : null}
      {clearing.said === null ? null : <RefusalLine said={clearing.said} dismiss={clearing.dismiss} aside />}
      <ul className={css['sent']}>
        {shown.map((message) => (
          <SentMessage key={message.id} room={room} message={message} clearing={clearing} />
        ))}
      </ul>
      {left > 0 ? (
        <Press
          weight="bare"
          onPress={() => {
            setAll(true)
            if (room.live.messagesBefore > 0) fetchOlder()
          }}
        >
          {failed ? words.earlierFailed : words.earlier(left)}
        </Press>
      ) : null}
    </section>
  )
}

/** Older ones are not sent along: they are fetched when somebody asks for them, and anew when there are more. */
function useOlderMessages(before: number) {
  const key = useKey()
  const show = useShow((state) => state.show)
  const [wanted, setWanted] = useState(false)
  const [fetched, setFetched] = useState<readonly SeenMessage[] | 'failed'>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more that is no longer sent along is one more to fetch
  useEffect(() => {
    if (!wanted) return
    let gone = false
    void askMessages(show, key).then((messages) => {
      if (gone) return
      setFetched(messages ?? 'failed')
      if (messages === null) setWanted(false)
    })
    return () => {
      gone = true
    }
  }, [wanted, before, show, key])
  return { older: fetched === 'failed' ? [] : fetched, failed: fetched === 'failed', fetchOlder: () => setWanted(true) }
}

interface SentMessageProps {
  readonly room: Room
  readonly message: SeenMessage
  readonly clearing: Pressing
}

function SentMessage({ room, message, clearing }: SentMessageProps) {
  const words = useMessagesWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const noConnection = useNoConnection()
  const screens = useShow((state) => state.screens)
  const { agenda } = room
  const reach = reachOf(message.audience, message, agenda, screens)
  const text = say(message.text, language)
  const counts = message.gone === null && message.until !== null
  const now = useNow(counts ? seconds(1) : seconds(60), message.until)
  const standing = standingOf(message, reach, now)
  const facts = [
    words.toWhom(whomOf(message.audience, agenda, words)),
    words.weights[message.weight],
    clockTime(message.at, zone),
  ]
  return (
    <li data-standing={standing.is}>
      <p className={css['text']} dir="auto">
        {text}
      </p>
      <p className={css['facts']}>
        {facts.join(' · ')} · {saysOf(standing, reach, now, words.standing)}
      </p>
      <ReachLines reach={reach} agenda={agenda} />
      {standing.is === 'up' ? (
        <Press
          weight="bare"
          className={css['clear'] ?? ''}
          state={clearing.stateOf((command) => command.type === 'ClearMessage' && command.message === message.id)}
          disabledReason={noConnection}
          aria-label={words.clearOf(text)}
          onPress={() => {
            // A refusal is said above.
            void clearing.press({ type: 'ClearMessage', message: message.id })
          }}
        >
          {words.clear}
        </Press>
      ) : null}
    </li>
  )
}

function saysOf(standing: Standing, reach: Reach, now: Instant, words: MessagesWords['standing']): string {
  if (standing.is !== 'up') return words[standing.is]
  if (standing.until !== null) return words.until(countdown(between(now, standing.until)))
  return reach.seen.length + reach.unseen.length === 0 && reach.publicScreens !== null ? words.upPublic : words.up
}
