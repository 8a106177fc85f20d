import type { Agenda, BoothId, LanguageCode } from '../../../shared/domain/agenda/agenda.ts'
import { type BoothWork, boothStretches } from '../../../shared/domain/booths/boothPlan.ts'
import { type BoothTask, boothTask } from '../../../shared/domain/booths/boothTask.ts'
import { type MicAlarm, micAlarm } from '../../../shared/domain/booths/micAlarm.ts'
import { floorLanguage } from '../../../shared/domain/floor/floor.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import { interruptedBooths } from '../../../shared/domain/signals/signals.ts'
import { between, type Duration, type Instant } from '../../../shared/domain/time.ts'
import type { Live, SeenMic } from '../../../shared/protocol/view.ts'

/** What one booth does now, until when, and what it does then and for how long; and what it has declared. */
export interface BoothLine {
  readonly booth: BoothId
  readonly language: LanguageCode
  /** `null` before the show and after it. */
  readonly plan: BoothPlanLine | null
  readonly ready: boolean | null
  readonly interrupted: boolean
  /** Who is on mic; empty for those who may not know. */
  readonly on: readonly SeenMic[]
  readonly alarm: MicAlarm | null
}

export interface BoothPlanLine {
  readonly work: BoothWork
  readonly task: BoothTask
  readonly until: Instant | null
  readonly following: { readonly work: BoothWork; readonly lasts: Duration } | null
}

export function boothLines(agenda: Agenda, live: Live, forecast: Forecast, now: Instant): readonly BoothLine[] {
  const booths = agenda.booths
  const floor = live.turn && (floorLanguage(live.turn)?.language ?? null)
  const interrupted = interruptedBooths(live.signals)
  return booths.map(({ id, language }) => {
    const task = boothTask(booths, id, floor)
    const state = live.booths[id]
    const mics = state?.mics ?? null
    return {
      booth: id,
      language,
      plan: planLine(agenda, live, forecast, id, task, now),
      ready: state?.ready?.said ?? null,
      interrupted: interrupted.includes(id),
      on: mics ?? [],
      alarm: live.turn === null || mics === null ? null : micAlarm(mics, task, live.holdingSince !== null),
    }
  })
}

function planLine(
  agenda: Agenda,
  live: Live,
  forecast: Forecast,
  booth: BoothId,
  task: BoothTask,
  now: Instant,
): BoothPlanLine | null {
  if (live.turn === null) return null
  const [first, second] = boothStretches(agenda, live, forecast, booth, live.queue.requests, now)
  if (first === undefined) return null
  return {
    work: first.work,
    task,
    until: second?.start ?? null,
    following: second ? { work: second.work, lasts: between(second.start, second.end) } : null,
  }
}
