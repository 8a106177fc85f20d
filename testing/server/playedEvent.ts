import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { segmentsInOrder } from '../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { currentPlan } from '../../shared/domain/runOfShow/runOfShow.ts'
import { type Instant, later, minutes, seconds } from '../../shared/domain/time.ts'
import { readAgendaText } from '../../shared/files/agenda/readAgenda.ts'
import { interpreterNamed, type Rehearsal, rehearse } from '../show/rehearsal.ts'
import { asking, CREW, must, speakerNamed } from '../show/room.ts'

const ASKING = ['cabais', 'mingeirou', 'cazenave', 'komenda', 'todorovska']
const GUESTS = ['Ana Silva', 'Bruno Costa', 'Chiara Rossi', 'David Cohen', 'Elif Demir']

/** The real event of the repository, from its first word to its last, with all who ask in its questions and answers. */
export function playedEvent(): Rehearsal {
  const file = fileURLToPath(new URL('../../agenda.json', import.meta.url))
  const reading = readAgendaText(readFileSync(file, 'utf8'), file)
  if (!reading.ok) throw new Error('agenda.json cannot be read')
  const { agenda } = reading
  const stage = rehearse(agenda, later(agenda.start, minutes(-30)))
  let now: Instant = agenda.start
  const turn = () => stage.show().floor.turn?.id ?? null
  const press = (command: Command, by?: Parameters<Rehearsal['press']>[2]) => {
    now = later(now, seconds(7))
    must(stage.press(command, now, by))
  }
  const heard = () => {
    const { language } = stage.show().floor.turn?.spoken.at(-1) ?? {}
    if (language !== undefined) press({ type: 'SetFloorLanguage', turn: turn(), from: language, to: language })
  }
  for (const person of ASKING) press({ type: 'SetReady', person, ready: true }, speakerNamed(person))
  press({ type: 'StartShow', start: 'as-planned' })
  press({ type: 'SetMic', on: true }, interpreterNamed('fr-1'))
  press({ type: 'SetMic', on: true }, interpreterNamed('en-1'))
  for (const { id, speaker, language } of segmentsInOrder(agenda)) {
    now = later(currentPlan(stage.show())[id]?.start ?? now, seconds(40))
    if (turn() !== null && stage.show().floor.turn?.segment !== id) {
      press({ type: 'StartSegment', turn: turn(), to: id })
    }
    heard()
    if (language === 'en') press({ type: 'SetFloorLanguage', turn: turn(), from: 'en', to: 'fr' })
    press({ type: 'SendSignal', kind: 'slow-down', turn: turn() }, interpreterNamed('en-1'))
    press({ type: 'AnswerSignal', signal: stage.show().revision, presses: 1, to: 'resolved' }, CREW)
    press({ type: 'HoldShow', turn: turn() })
    press({ type: 'ResumeShow', turn: turn() })
    if (speaker !== null) press(wrapUp(speaker))
    if (stage.show().floor.slot === 'questions') askAll(stage, press)
  }
  press({ type: 'EndShow' })
  return stage
}

function wrapUp(person: string): Command {
  const text = { en: 'Please come to your conclusion', fr: 'Veuillez conclure' }
  return { type: 'SendMessage', audience: { to: 'person', person }, text, weight: 'note', lasts: null }
}

function askAll(stage: Rehearsal, press: (command: Command, by?: Parameters<Rehearsal['press']>[2]) => void): void {
  if (stage.show().queue.lists['questions']?.status !== 'open') press({ type: 'OpenList', slot: 'questions' })
  for (const person of ASKING) press({ type: 'RequestFloor', slot: 'questions', ...asking() }, speakerNamed(person))
  for (const name of GUESTS) {
    const guest = { name, organisation: 'IOM' }
    press({ type: 'EnterRequest', slot: 'questions', asker: { is: 'guest', guest }, ...asking() }, CREW)
  }
  for (let n = 0; n < ASKING.length + GUESTS.length - 2; n += 1) {
    const request = stage.show().queue.requests.find(({ state }) => state === 'waiting')?.id ?? ''
    press({ type: 'GiveFloor', turn: stage.show().floor.turn?.id ?? null, request, interrupt: false })
  }
}
