import { type Request, type Response, Router } from 'express'
import { agendaRows } from '../../shared/agenda/agendaRows.ts'
import { agendaCalendar } from '../../shared/agenda/calendar.ts'
import { csv } from '../../shared/agenda/csv.ts'
import { textIn } from '../../shared/agenda/text.ts'
import type { ShowId } from '../../shared/domain/agenda.ts'
import { courseOf } from '../../shared/domain/course.ts'
import { forecast } from '../../shared/domain/forecast.ts'
import { entriesOf, type History } from '../../shared/domain/history.ts'
import { recordOf, type ShowRecord } from '../../shared/domain/record.ts'
import { currentPlan } from '../../shared/domain/runOfShow.ts'
import { recordSeenBy } from '../../shared/views/recordSeenBy.ts'
import { recordTable } from '../../shared/views/recordTable.ts'
import type { Authority } from '../show/authority.ts'
import { agendaFileFor } from '../show/views.ts'
import { sendProblem } from './problems.ts'
import { type Call, type HttpPorts, serve } from './serve.ts'

export interface DocumentPorts extends HttpPorts {
  readonly baseUrl: string
  /** An archived run of a show; `null` when there was no such run. */
  readonly readRun: (show: ShowId, run: number) => Promise<History | null>
}

/** The agenda for everybody, and the record for those who answer for the meeting. */
export function documentRoutes(ports: DocumentPorts): Router {
  const routes = Router()

  serve(routes, 'GET /shows/{show}/agenda.json', ports, { body: null }, ({ response, authority, actor }) => {
    response.json(agendaFileFor(authority.history().show.agenda, actor.role))
  })

  serve(routes, 'GET /shows/{show}/agenda.csv', ports, { body: null }, ({ request, response, authority }) => {
    const { show } = authority.history()
    const rows = agendaRows(show.agenda, currentPlan(show), languageOf(request))
    send(response, 'text/csv', `${show.id}.csv`, csv(rows, { bom: true }))
  })

  serve(routes, 'GET /shows/{show}/agenda.ics', ports, { body: null }, ({ request, response, authority }) => {
    const text = calendar(authority, languageOf(request), ports.baseUrl)
    send(response, 'text/calendar', `${authority.show}.ics`, text)
  })

  serve(routes, 'GET /shows/{show}/record.json', ports, { body: null }, async (call) => {
    const record = await askedRecord(call, ports)
    if (record) call.response.json(record)
  })

  serve(routes, 'GET /shows/{show}/record.csv', ports, { body: null }, async (call) => {
    const record = await askedRecord(call, ports)
    if (!record) return
    send(call.response, 'text/csv', `${record.show}-record-${record.run}.csv`, csv(recordTable(record), { bom: true }))
  })

  return routes
}

/** The run that is asked for by `?run=`, else the present one; `null` when it answered that there was none. */
async function askedRecord(
  { request, response, authority, actor }: Call<Authority>,
  { readRun }: DocumentPorts,
): Promise<ShowRecord | null> {
  const present = authority.history()
  const asked = request.query['run']
  const run = asked === undefined ? present.show.run : runNumber(asked)
  const isEarlier = run !== null && run < present.show.run
  const history = run === present.show.run ? present : isEarlier && (await readRun(authority.show, run))
  if (!history) {
    sendProblem(response, 'unknown-run')
    return null
  }
  const now = history === present ? authority.now() : (entriesOf(history).at(-1)?.at ?? authority.now())
  return recordSeenBy(actor.role, recordOf(history, now))
}

function runNumber(asked: unknown): number | null {
  return typeof asked === 'string' && /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null
}

/** Forecast times, so that a calendar that subscribes follows the show. */
function calendar(authority: Authority, language: string, baseUrl: string): string {
  const { show } = authority.history()
  const { agenda } = show
  const course = courseOf(show)
  const { items } = forecast(agenda, course, authority.now())
  const names = new Map(agenda.people.map((person) => [person.id, person.name]))
  return agendaCalendar({
    title: textIn(agenda.title, language),
    slots: agenda.slots.flatMap((slot) => {
      const span = items[slot.id]
      const speakers = slot.segments.flatMap(({ speaker }) => names.get(speaker ?? '') ?? [])
      const description = speakers.length === 0 ? null : speakers.join(', ')
      const location = agenda.place && textIn(agenda.place.name, language)
      return span ? [{ id: slot.id, title: textIn(slot.title, language), ...span, description, location }] : []
    }),
    url: `${baseUrl}/${agenda.id}`,
    uid: `${agenda.id}@rostrum`,
    stamp: authority.now(),
  })
}

function languageOf(request: Request): string {
  const asked = request.query['language']
  return typeof asked === 'string' ? asked : request.acceptsLanguages('en', 'fr') || 'en'
}

function send(response: Response, type: string, filename: string, text: string): void {
  response.type(`${type}; charset=utf-8`).attachment(filename).send(text)
}
