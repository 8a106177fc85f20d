import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import type { Agenda } from '../shared/domain/agenda/agenda.ts'
import { type Duration, instant, NONE } from '../shared/domain/time.ts'
import { readAgendaText } from '../shared/files/agenda/readAgenda.ts'
import { agendaFaults } from '../shared/words/en/api/agendaFaults.ts'
import { problemLine } from '../shared/words/sayProblems.ts'
import { type App, createApp } from './app.ts'
import { clockWarning, putClockRight } from './clockTask.ts'
import { type Config, readConfig } from './config.ts'
import { loadAgenda } from './loadAgenda.ts'
import { openLog } from './log.ts'
import { engines } from './storage/engines.ts'
import type { Backups } from './storage/storage.ts'
import { adminUrl, agendaText, linksText, moderatorCode, unlistedText } from './terminal.ts'

const LONGEST_FAREWELL = 3_000
const STANDARD_ERROR = 2

/** Everything printed for people goes here; logs are for machines. */
const say = (text: string) => process.stdout.write(`${text}\n`)

async function main(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env)
  const { storage, place, task } = config
  if (task?.is === 'backup') return makeBackup(task.by, place, task.file ?? task.by.nameAt(new Date()))
  if (task?.is === 'restore') return restoreBackup(task.by, place, task.file)
  if (task?.is === 'put-clock-back') {
    say(await putClockRight(engines[storage].claim(place, NONE), task.day, instant(Date.now())))
    return
  }
  // On a terminal the log would push the links away: there, only warnings.
  const level = process.stdout.isTTY && config.logLevel === 'info' ? 'warn' : config.logLevel
  const log = openLog(level, STANDARD_ERROR)
  const agendas = config.agendas.map(readAgendaFile)
  const app = await createApp(config, pagesFolder(), log)
  if (app.news !== null) {
    log.warn(app.news)
    say(app.news)
  }
  for (const { file, agenda } of app.ownsStore ? agendas : []) {
    const loaded = await loadAgenda(app, agenda)
    if (loaded.news !== null) say(agendaText(loaded.news, agenda.id, file))
  }
  const unlisted = app.isUpgrade ? unlistedText(app.shows.all().map((each) => each.history().show.agenda)) : null
  if (unlisted !== null) say(unlisted)
  if (task?.is === 'links') {
    say(allLinks(app, config))
    await app.close()
    return
  }
  const port = await app.listen()
  warnOfClock(app.clockAhead, log)
  greet(app, config, port, log)
  endOnSignal(app, log)
}

async function makeBackup({ backUp }: Backups, place: string, file: string): Promise<void> {
  await backUp(place, file)
  say(`Every session and link of ${place} is in ${file}. It holds no keys: a server that restores it makes new ones.`)
}

async function restoreBackup({ restore }: Backups, place: string, file: string): Promise<void> {
  const { shows, aside } = await restore(place, file, new Date())
  say(`${file} is restored to ${place}: ${shows.join(', ') || 'no session'}.`)
  if (aside !== null) say(`What was there before is in ${aside}.`)
  say('All links are new, also the one for whoever runs the event: start the server, or npm run links.')
}

function readAgendaFile(file: string): { readonly file: string; readonly agenda: Agenda } {
  if (!existsSync(file)) throw new Error(`There is no agenda ${file}. Name one: npm start -- --agenda FILE`)
  const reading = readAgendaText(readFileSync(file, 'utf8'), file)
  if (!reading.ok) {
    const lines = reading.problems.map((problem) => `  ${problemLine(agendaFaults, problem)}`)
    throw new Error(`${file} cannot be used:\n${lines.join('\n')}`)
  }
  for (const remark of reading.remarks) say(`${file}: ${problemLine(agendaFaults, remark)}`)
  return { file, agenda: reading.agenda }
}

/** In the log, and for people at a terminal above the links. */
function warnOfClock(ahead: Duration, log: Logger): void {
  const warning = clockWarning(ahead)
  if (warning === null) return
  log.warn({ aheadMs: ahead }, warning)
  say(`\n${warning}\n`)
}

/** Links open doors: they are shown to a person at a terminal, and never end up in a log. */
function greet(app: App, config: Config, port: number, log: Logger): void {
  log.info({ port, shows: app.shows.all().length }, 'listening')
  if (!process.stdout.isTTY) {
    say(`Rostrum is at ${config.baseUrl}. Its links: npm run links`)
    return
  }
  say(allLinks(app, config))
  for (const authority of app.shows.all()) {
    const code = moderatorCode(authority.history().show.agenda, app.links, config.baseUrl)
    if (code !== null) say(code)
  }
  say(`Rostrum is at ${config.baseUrl}. Ctrl-C ends it; nothing acknowledged is lost.`)
}

function allLinks({ shows, links }: App, config: Config): string {
  const texts = shows.all().map((authority) => linksText(authority.history().show.agenda, links, config.baseUrl))
  return ['', ...texts, `All sessions and links, for the organiser:\n  ${adminUrl(links, config.baseUrl)}`, ''].join(
    '\n',
  )
}

/** Bundled, the pages lie beside the server; from source they are where the build puts them. */
function pagesFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const bundled = join(here, '../client')
  return existsSync(join(bundled, '.vite')) ? bundled : join(here, '../dist/client')
}

function endOnSignal(app: App, log: Logger): void {
  let ending = false
  const end = (signal: string) => {
    if (ending) return
    ending = true
    log.info({ signal }, 'draining')
    setTimeout(() => process.exit(1), LONGEST_FAREWELL).unref()
    app.close().then(
      () => process.exit(0),
      (problem: unknown) => {
        log.error({ err: problem }, 'could not end in order')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => end('SIGTERM'))
  process.on('SIGINT', () => end('SIGINT'))
}

main().catch((problem: unknown) => {
  process.stderr.write(`\n${problem instanceof Error ? problem.message : String(problem)}\n\n`)
  process.exit(1)
})
