import { type Request, Router } from 'express'
import type { Agenda, LanguageCode, ShowId } from '../../../shared/domain/agenda/agenda.ts'
import { courseOf } from '../../../shared/domain/forecast/course.ts'
import { forecast } from '../../../shared/domain/forecast/forecast.ts'
import { entriesOf, type History } from '../../../shared/domain/history/history.ts'
import type { ShowRecord } from '../../../shared/domain/record/record.ts'
import { recordOf } from '../../../shared/domain/record/recordOf.ts'
import { currentPlan } from '../../../shared/domain/runOfShow/runOfShow.ts'
import type { Show } from '../../../shared/domain/show.ts'
import { type Instant, instant, minutes, seconds } from '../../../shared/domain/time.ts'
import { agendaRows } from '../../../shared/files/agendaRows.ts'
import { agendaCalendar } from '../../../shared/files/calendar.ts'
import { csv } from '../../../shared/files/csv.ts'
import { textIn } from '../../../shared/files/text.ts'
import { recordSeenBy } from '../../../shared/views/record/recordSeenBy.ts'
import { recordTable } from '../../../shared/views/record/recordTable.ts'
import type { TableWords } from '../../../shared/words/en/api/tables.ts'
import { languageCodes, preferred, USUAL } from '../../../shared/words/languages.ts'
import type { Authority } from '../../show/deciding/authority.ts'
import { agendaFileOf } from '../../show/roleViews.ts'
import { textLanguages } from '../../show/textLanguages.ts'
import { createDocuments, type Documents, type Kept, sendKept } from '../files/kept.ts'
import { languageFor, sendBadQuery, sendProblem } from '../problems.ts'
import { inEveryLanguage } from '../words.ts'
import { type Call, type HttpPorts, serve } from './serve.ts'

export interface DocumentPorts extends HttpPorts {
  readonly baseUrl: string
  /** An archived run of a show; `null` when there was no such run. */
  readonly readRun: (show: ShowId, run: number) => Promise<History | null>
}

/** A show's agenda for six roles, its table and calendar in some languages, and records: several shows' worth. */
const KEPT = 100
/** A calendar is as old as this at most: forecasts move without a press. */
const CALENDAR_EVERY = minutes(1)
/** Likewise the record of a running show, whose last turn grows. */
const RECORD_EVERY = seconds(5)

/** The agenda for everybody, and the record for those who answer for the meeting. Each is written once and kept. */
export function documentRoutes(ports: DocumentPorts): Router {
  const routes = Router()
  const documents = createDocuments(KEPT)

  serve(routes, 'GET /shows/{show}/agenda.json', ports, { body: null }, async ({ response, authority, actor }) => {
    const { agenda } = authority.history().show
    const write = () => JSON.stringify(agendaFileOf(agenda, actor.role))
    await sendKept(response, 'json', await documents.of(`${agenda.id} agenda.json ${actor.role}`, [agenda], write))
  })

  serve(routes, 'GET /shows/{show}/agenda.csv', ports, { body: null }, async ({ request, response, authority }) => {
    const { show } = authority.history()
    const { agenda, runOfShow } = show
    const language = languageOf(request, agenda)
    if (language === null) return sendBadQuery(response, 'language')
    const write = () => csv(agendaRows(agenda, currentPlan(show), language, tableWords(language).agenda), { bom: true })
    const inputs = [agenda, runOfShow.shift, runOfShow.allotted]
    response.attachment(`${show.id}.csv`)
    await sendKept(response, CSV, await documents.of(`${show.id} agenda.csv ${language}`, inputs, write))
  })

  serve(routes, 'GET /shows/{show}/agenda.ics', ports, { body: null }, async ({ request, response, authority }) => {
    const { show } = authority.history()
    const language = languageOf(request, show.agenda)
    if (language === null) return sendBadQuery(response, 'language')
    const minute = instant(Math.floor(authority.now() / CALENDAR_EVERY) * CALENDAR_EVERY)
    const write = () => calendar(show, language, ports.baseUrl, minute)
    // By the public's own stamp: written anew with each press, it would tell of those that are private.
    const inputs = [ports.audiences.whole(authority, 'public').revision, minute]
    response.attachment(`${show.id}.ics`)
    await sendKept(response, CALENDAR, await documents.of(`${show.id} agenda.ics ${language}`, inputs, write))
  })

  serve(routes, 'GET /shows/{show}/record.json', ports, { body: null }, async (call) => {
    const record = await askedRecord(call, ports, documents, 'json')
    if (record) await sendKept(call.response, 'json', record)
  })

  serve(routes, 'GET /shows/{show}/record.csv', ports, { body: null }, async (call) => {
    const record = await askedRecord(call, ports, documents, 'csv')
    if (record) await sendKept(call.response, CSV, record)
  })

  return routes
}

const CSV = 'text/csv; charset=utf-8'
const CALENDAR = 'text/calendar; charset=utf-8'

const tables = await inEveryLanguage(async (load) => (await load.tables()).tables)
const RECORD_WORDS = new Map([...tables.all].map(([language, words]) => [language, words.record]))

const WRITTEN = {
  json: (record) => JSON.stringify(record),
  csv: (record) => csv(recordTable(record, RECORD_WORDS), { bom: true }),
} as const satisfies Record<string, (record: ShowRecord) => string>

/** The run that is asked for by `?run=`, else the present one; `null` when it answered that it is none. */
async function askedRecord(
  { request, response, authority, actor }: Call<Authority>,
  { readRun }: DocumentPorts,
  documents: Documents,
  format: keyof typeof WRITTEN,
): Promise<Kept | null> {
  const present = authority.history()
  const { show } = present
  const asked = request.query['run']
  const run = asked === undefined ? show.run : wholeNumber(asked)
  if (run === null) {
    sendBadQuery(response, 'run')
    return null
  }
  if (run < 1 || run > show.run) {
    sendProblem(response, 'unknown-run')
    return null
  }
  if (format === 'csv') response.attachment(`${show.id}-record-${run}.csv`)
  const name = `${show.id} record.${format} ${run} ${actor.role}`
  const write = (history: History, now: Instant) => WRITTEN[format](recordSeenBy(actor.role, recordOf(history, now)))
  if (run === show.run) {
    const now = authority.now()
    const age = show.runOfShow.status === 'live' ? Math.floor(now / RECORD_EVERY) : null
    return documents.of(name, [present, age], () => write(present, now))
  }
  // What was archived never changes.
  return documents.of(name, [], async () => {
    const history = await readRun(show.id, run)
    if (history === null) throw new Error(`run ${run} of ${show.id} is not in the journal`)
    return write(history, entriesOf(history).at(-1)?.at ?? authority.now())
  })
}

function wholeNumber(asked: unknown): number | null {
  return typeof asked === 'string' && /^-?\d+$/.test(asked) ? Number(asked) : null
}

/** Forecast times, so that a calendar that subscribes follows the show. */
function calendar(show: Show, language: string, baseUrl: string, now: Instant): string {
  const { agenda } = show
  const { items } = forecast(agenda, courseOf(show), now)
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
    stamp: now,
  })
}

/** Headings stand in a language of the interface, whatever an agenda has its texts in. */
function tableWords(language: LanguageCode): TableWords {
  return tables.of(preferred([language]) ?? USUAL)
}

/**
 * One in which the agenda or the interface says something, or the usual one: whoever makes languages up gets what is written already. `null` where
 * several are asked for.
 */
function languageOf(request: Request, agenda: Agenda): LanguageCode | null {
  const asked = request.query['language']
  if (asked !== undefined && typeof asked !== 'string') return null
  const wanted = asked ?? languageFor(request)
  return languageCodes.some((each) => each === wanted) || textLanguages(agenda).has(wanted) ? wanted : USUAL
}
