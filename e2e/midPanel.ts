import type { Page } from 'playwright-core'
import type { Command } from '../shared/domain/commands.ts'
import type { NewPaper } from '../shared/domain/papers/papers.ts'
import { eventually } from '../testing/eventually.ts'
import { connectionBecomes } from './connection.ts'
import { type BrowserRoom, openRoom, type RoomMember } from './room.ts'
import { type RunningServer, SHOW } from './server.ts'

/** Each page as one of the people in the room has it, in the middle of the panel. */
export const pictured = {
  moderator: { role: 'moderator' },
  speaker: { role: 'speaker', person: 'todorovska' },
  waiting: { role: 'speaker', person: 'harouna' },
  interpreter: { role: 'interpreter', person: 'fr-1' },
  rests: { role: 'interpreter', person: 'en-1' },
  crew: { role: 'crew' },
  programme: { role: 'programme' },
  stage: { role: 'stage' },
  record: { role: 'record' },
  home: { role: 'admin' },
} satisfies Readonly<Record<string, RoomMember>>

export type PictureName = keyof typeof pictured

type Step =
  | { readonly at: string; readonly gives: string; readonly heard: boolean }
  | { readonly at: string; readonly corrects: 'en' | 'fr' }

/** How the day went, by Geneva's clocks: a little over here, a little early there. */
const DAY: readonly Step[] = [
  { at: '14:35:40', gives: 'opening-schantz', heard: true },
  { at: '14:40:25', gives: 'issue-brief-mingeirou', heard: true },
  { at: '14:48:35', gives: 'issue-brief-cazenave', heard: true },
  { at: '14:52:30', corrects: 'fr' },
  { at: '14:56:25', gives: 'panel-komenda', heard: true },
  { at: '15:05:05', gives: 'panel-todorovska', heard: false },
]

/** Who wants to speak when the panel has ended: the list was opened ahead. */
const HANDS: readonly Pick<Extract<Command, { type: 'EnterRequest' }>, 'asker' | 'kind' | 'language' | 'note'>[] = [
  { asker: { is: 'person', person: 'cabais' }, kind: 'statement', language: 'fr', note: null },
  { asker: { is: 'person', person: 'mingeirou' }, kind: 'question', language: 'en', note: null },
  { asker: { is: 'person', person: 'cazenave' }, kind: 'question', language: 'fr', note: 'to the whole panel' },
]

const TERM: NewPaper = {
  is: 'term',
  on: null,
  words: { en: 'mixed migration flows', fr: 'flux migratoires mixtes' },
  note: null,
}

/** The real event at 15:10:38 of its own day in Geneva, with three minutes of the panel's second speech left. */
export async function openMidPanel(): Promise<BrowserRoom> {
  const room = await openRoom(inGeneva('14:30:10'))
  const { server } = room
  await server.command({ type: 'StartShow', start: 'as-planned' })
  await confirm(server)
  for (const step of DAY) {
    await server.restart(inGeneva(step.at))
    const turn = await turnNow(server)
    if (step.at === '14:56:25') for (const person of ['fr-1', 'en-1']) await onMic(server, person)
    if ('corrects' in step) await server.command({ type: 'SetFloorLanguage', turn, from: 'en', to: step.corrects })
    else await server.command({ type: 'StartSegment', turn, to: step.gives })
    if ('heard' in step && step.heard) await confirm(server)
  }
  await server.restart(inGeneva('15:09:50'))
  await server.command({ type: 'OpenList', slot: 'questions' })
  for (const hand of HANDS) await server.command({ type: 'EnterRequest', slot: 'questions', behalf: null, ...hand })
  await server.command({ type: 'SetReady', person: 'cochetel', ready: true })
  await server.command({ type: 'AddPaper', paper: text('panel-todorovska', 'check-against-delivery') })
  await server.command({ type: 'AddPaper', paper: text('panel-cochetel', 'verbatim') })
  await server.commandAs('en-2', { type: 'AddPaper', paper: TERM })
  await server.restart(inGeneva('15:10:38'))
  const turn = await turnNow(server)
  for (const booth of ['fr-1', 'en-2']) await server.commandAs(booth, { type: 'SendSignal', kind: 'slow-down', turn })
  return room
}

function text(on: string, standing: 'verbatim' | 'check-against-delivery'): NewPaper {
  return { is: 'text', on, standing, url: `https://example.org/replace-me/${on}` }
}

function onMic(server: RunningServer, person: string): Promise<void> {
  return server.commandAs(person, { type: 'SetMic', on: true })
}

function inGeneva(time: string): number {
  return Date.parse(`2022-05-20T${time}+02:00`)
}

/** Everything has arrived and stands: pictures of it can be taken. */
export async function hasArrived(page: Page, picture: PictureName): Promise<void> {
  if (picture !== 'home') {
    await page.locator('html[data-show="live"]').waitFor({ state: 'attached' })
    await connectionBecomes(page, ['live'], 20_000)
  } else await page.locator('main li').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  if (picture === 'record') await page.getByRole('table').first().waitFor()
}

async function confirm(server: RunningServer): Promise<void> {
  await server.command({ type: 'SetFloorLanguage', turn: await turnNow(server), from: 'en', to: 'en' })
}

async function turnNow(server: RunningServer): Promise<number | null> {
  const { live } = (await eventually(() => server.ask(`/shows/${SHOW}/view`))) as {
    readonly live: { readonly turn: { readonly id: number } | null }
  }
  return live.turn?.id ?? null
}
