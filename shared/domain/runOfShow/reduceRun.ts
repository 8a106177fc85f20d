import { type Agenda, type SegmentId, segmentsInOrder } from '../agenda/agenda.ts'
import type { TurnStarted } from '../floor/floor.ts'
import { unreachable } from '../unreachable.ts'
import type { Fate, RunEvent, RunOfShow } from './runOfShow.ts'

export function reduceRun(run: RunOfShow, event: RunEvent | TurnStarted): RunOfShow {
  switch (event.type) {
    case 'ShowStarted':
      return { ...run, status: 'live', shift: event.shift, startedAt: event.at }
    case 'ShowEnded':
      return { ...run, status: 'ended', endedAt: event.at, fates: closeOn(run.fates) }
    case 'SegmentsPassed':
      return { ...run, fates: withFate(withFate(run.fates, event.segments, 'passed'), event.held, 'done') }
    case 'SegmentGivenBack':
      return { ...run, fates: withFate(run.fates, [event.segment], 'ahead') }
    case 'SegmentSkipped':
      return { ...run, fates: withFate(run.fates, [event.segment], 'skipped') }
    case 'SegmentRestored':
      return { ...run, fates: withFate(run.fates, [event.segment], 'ahead') }
    case 'TurnStarted': {
      const fates = event.interrupts ? run.fates : closeOn(run.fates)
      if (event.segment !== null) return { ...run, fates: withFate(fates, [event.segment], 'on') }
      return fates === run.fates ? run : { ...run, fates }
    }
    default:
      return unreachable(event)
  }
}

/** Segments that came stand ahead; those that went are forgotten. */
export function followAgenda(run: RunOfShow, agenda: Agenda): RunOfShow {
  const ids = segmentsInOrder(agenda).map((segment) => segment.id)
  const known = <T>(record: Readonly<Record<SegmentId, T>>) =>
    Object.fromEntries(ids.flatMap((id) => (Object.hasOwn(record, id) ? [[id, record[id] as T] as const] : [])))
  return { ...run, fates: { ...known(run.fates), ...newcomers(run, ids) }, allotted: known(run.allotted) }
}

function newcomers(run: RunOfShow, ids: readonly SegmentId[]): RunOfShow['fates'] {
  return Object.fromEntries(ids.filter((id) => !Object.hasOwn(run.fates, id)).map((id) => [id, 'ahead']))
}

function closeOn(fates: RunOfShow['fates']): RunOfShow['fates'] {
  return withFate(
    fates,
    Object.keys(fates).filter((id) => fates[id] === 'on'),
    'done',
  )
}

function withFate(fates: RunOfShow['fates'], segments: readonly SegmentId[], fate: Fate): RunOfShow['fates'] {
  if (segments.length === 0) return fates
  return { ...fates, ...Object.fromEntries(segments.map((id) => [id, fate])) }
}
