import type { Agenda, PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { Forecast } from '../../../../shared/domain/forecast/forecast.ts'
import { queueForecast } from '../../../../shared/domain/forecast/queueForecast.ts'
import { between, type Instant } from '../../../../shared/domain/time.ts'
import type { Live, SeenRequest } from '../../../../shared/protocol/view.ts'
import type { FloorHolder } from '../../../../shared/words/told.ts'
import { waitOf } from '../../../../shared/words/wait.ts'
import { askerHolder, holderNow, nextAsking, turnsAhead } from '../../../page/floor/holders.ts'
import { asSeenBy, type WaitingScene } from '../screens/speakerScene.ts'
import { behindFirst } from './myRequests.ts'

/** My turn is a request's: as one waits for a planned one, in the order of the list. `null` when none of mine comes first. */
export function askedScene(
  agenda: Agenda,
  live: Live,
  forecast: Forecast,
  me: PersonId,
  now: Instant,
): WaitingScene | null {
  const list = nextAsking(agenda, live, live.queue.requests)
  const place = list.findIndex(({ asker }) => asker.is === 'person' && asker.person === me)
  const request = list[place]
  if (request === undefined) return null
  const start = queueForecast(agenda, live, live.queue.requests, now)[request.id]?.start ?? now
  const before = list[place - 1]
  const wait = waitOf(between(now, start))
  return {
    is: 'waiting',
    status: 'live',
    mine: {
      as: 'request',
      start,
      planned: null,
      duration: request.limit,
      language: request.language,
      title: agendaIndex(agenda).slot(request.slot)?.title ?? '',
    },
    place,
    after: asSeenBy(me, before ? askerHolder(agenda, before.asker) : speakingNow(agenda, live)),
    wait,
    held: live.holdingSince !== null,
    opening: { start, planned: start, wait },
    later: turnsAhead(agenda, live, forecast).filter((turn) => turn.person === me),
  }
}

/** How many are told before my first request; `null` where its place is known, or the run of show comes before it. */
export function askedBehind(agenda: Agenda, live: Live, mine: readonly SeenRequest[]): number | null {
  const [first] = nextAsking(agenda, live, mine)
  return first === undefined || first.state === 'called' ? null : behindFirst(live.queue, first)
}

/** The chair and a discussion give way at once: one does not come "after" them. */
function speakingNow(agenda: Agenda, live: Live): FloorHolder | null {
  if (live.turn === null || live.turn.kind === 'chair') return null
  const holder = holderNow(agenda, live)
  return holder?.is === 'person' ? holder : null
}
