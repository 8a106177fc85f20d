import { plannedTurns } from '../e2e/people.ts'
import { type RunningServer, SHOW } from '../e2e/server.ts'
import type { Command } from '../shared/domain/commands.ts'
import type { Asker } from '../shared/domain/queue/speakerList.ts'
import { minutes, seconds } from '../shared/domain/time.ts'
import type { AgendaFile } from '../shared/files/agenda/file.ts'
import type { Live } from '../shared/protocol/view.ts'
import { sleep } from '../testing/eventually.ts'

/** As many presses as a link may make, a second. */
const PACE = 20

export interface MeasuredShow {
  readonly turns: number
  readonly waiting: number
  /** Has the floor, from the list. */
  readonly speaker: string
  /** Waits in it, behind the first few. */
  readonly waits: string
}

interface ScriptView {
  readonly live: Live
  readonly agenda: AgendaFile
}

/** A show with so many turns behind it, and so many in its list; through the API, as fast as a link may press. */
export async function playLong(server: RunningServer, { turns, waiting, speaker, waits }: MeasuredShow): Promise<void> {
  const began = performance.now()
  let sent = 0
  const press = async (command: Command) => {
    await server.command(command)
    sent += 1
    await sleep(Math.max(0, began + ((sent - PACE) / PACE) * seconds(1) - performance.now()))
  }
  const view = async () => (await server.ask(`/shows/${SHOW}/view`)) as ScriptView
  const turn = async () => (await view()).live.turn?.id ?? null
  await press({ type: 'StartShow', start: 'now' })
  const slot = (await view()).agenda.slots.find(({ kind }) => kind === 'discussion')
  const [discussion, list] = [slot?.segments[0]?.id ?? '', slot?.id ?? '']
  const others = plannedTurns.map(({ id }) => id).filter((id) => id !== discussion)
  for (let n = 2; n < turns; n += 1) {
    await press({ type: 'StartSegment', turn: await turn(), to: others[n % 2] ?? discussion })
  }
  await press({ type: 'StartSegment', turn: await turn(), to: discussion })
  if ((await view()).live.queue.lists[list]?.status !== 'open') await press({ type: 'OpenList', slot: list })
  const ask = (asker: Asker, language: string, note: string | null) =>
    press({ type: 'EnterRequest', slot: list, asker, kind: 'question', language, note, behalf: null })
  await ask({ is: 'person', person: speaker }, 'en', null)
  const { live } = await view()
  const request = live.queue.requests[0]?.id ?? ''
  await press({ type: 'GiveFloor', turn: live.turn?.id ?? null, request, interrupt: false })
  for (let n = 1; n <= waiting; n += 1) {
    const guest = { name: `Amara Okonkwo-Lindqvist ${n}`, organisation: 'International Organization for Migration' }
    const asker: Asker = n === 5 ? { is: 'person', person: waits } : { is: 'guest', guest }
    await ask(asker, n % 3 === 0 ? 'fr' : 'en', n % 5 === 0 ? 'On the second half of the report' : null)
  }
  // So that its clock runs for as long as anybody looks at it.
  for (let n = 0; n < 10; n += 1) await press({ type: 'AddTime', turn: await turn(), to: 'turn', by: minutes(1) })
}
