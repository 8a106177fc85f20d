import { useEffect, useRef, useState } from 'react'
import type { QueueWords } from '../../../shared/words/en/queue.ts'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useQueueWords } from '../../words/queue.ts'
import { askerName } from '../naming/asker.ts'
import type { Room } from '../room/useRoom.ts'
import { type HeardQueue, heard, type QueueNews, queueNews } from './queueNews.ts'
import { shownList, waitIn } from './queueRows.ts'

/** Changes within this are one sentence: eight hands at once are not eight. */
const GATHERED = 700

/** The order of the list as it changes, spoken once, politely, whatever part of the page is looked at. */
export function QueueAnnouncer({ room }: { readonly room: Room }) {
  const words = useQueueWords()
  const [said, setSaid] = useState('')
  const spoken = useRef<HeardQueue | null>(null)
  const newest = useRef(room)
  const { agenda, live } = room
  const slot = shownList(agenda, live, null)?.id ?? null
  const now = slot === null ? null : heard(live, slot)
  const key = JSON.stringify(now)
  useEffect(() => {
    newest.current = room
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is all that is heard of the list
  useEffect(() => {
    const timer = setTimeout(() => {
      const news = spoken.current === null || now === null ? null : queueNews(spoken.current, now)
      spoken.current = now
      if (news !== null) setSaid(sentence(newest.current, news, slot === null ? 0 : waitIn(live, slot), words))
    }, GATHERED)
    return () => clearTimeout(timer)
  }, [key])
  return (
    <VisuallyHidden>
      <span role="status">{said}</span>
    </VisuallyHidden>
  )
}

function sentence({ agenda, live }: Room, news: QueueNews, of: number, { news: words }: QueueWords): string {
  if (news.is === 'changed') return words.changed(of)
  const asker = live.queue.requests.find((each) => each.id === news.request)?.asker
  const name = asker === undefined ? '' : askerName(agenda, asker)
  switch (news.is) {
    case 'joined':
      return words.joined(name, news.place, of)
    case 'moved':
      return words.moved(name, news.place, of)
    case 'left':
      return words.left(name, of)
    case 'called':
      return words.called(name)
  }
}
