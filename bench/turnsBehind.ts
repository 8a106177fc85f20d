import type { Actor } from '../shared/domain/actor.ts'
import type { Command } from '../shared/domain/commands.ts'
import { decide } from '../shared/domain/decide.ts'
import { extend, type History } from '../shared/domain/history/history.ts'
import { recordOf } from '../shared/domain/record/recordOf.ts'
import type { Show } from '../shared/domain/show.ts'
import { minutes } from '../shared/domain/time.ts'
import { recordSeenBy } from '../shared/views/record/recordSeenBy.ts'
import { at } from '../testing/show/agendas.ts'
import { pastTurns } from '../testing/show/pastTurns.ts'
import { interpreterNamed, MODERATOR } from '../testing/show/rehearsal.ts'
import { asking } from '../testing/show/room.ts'
import type { Growing, Sampling } from './growth.ts'

/** Long after the last of them. */
const NOW = at(7 * 24 * 60)

interface Kind {
  readonly what: string
  readonly by: Actor
  readonly command: (show: Show, turn: number | null) => Command
}

const PRESSES: readonly Kind[] = [
  {
    what: 'a minute more',
    by: MODERATOR,
    command: (_, turn) => ({ type: 'AddTime', turn, to: 'turn', by: minutes(1) }),
  },
  { what: 'a hold', by: MODERATOR, command: (_, turn) => ({ type: 'HoldShow', turn }) },
  { what: 'the floor given', by: MODERATOR, command: giveFloor },
  { what: 'the end of a turn', by: MODERATOR, command: (_, turn) => ({ type: 'EndTurn', turn }) },
  { what: 'another slot', by: MODERATOR, command: (_, turn) => ({ type: 'StartSegment', turn, to: '4.1' }) },
  { what: 'one more request', by: MODERATOR, command: oneMore },
  {
    what: 'a signal',
    by: interpreterNamed('en-1'),
    command: (_, turn) => ({ type: 'SendSignal', kind: 'microphone-off', turn }),
  },
  { what: 'on mic', by: interpreterNamed('en-1'), command: () => ({ type: 'SetMic', on: true }) },
  { what: 'an undo', by: MODERATOR, command: ({ undo }) => ({ type: 'Undo', revision: undo.at(-1)?.revision ?? 0 }) },
]

/** What a press and the record cost the server with so many turns behind it. Each size of show is made once for all. */
export function growingTurns(
  sizes: readonly number[],
  recorded: readonly number[],
  presses: number,
): readonly Growing[] {
  const histories = new Map<number, History>()
  const historyOf = (size: number) => {
    const history = histories.get(size) ?? pastTurns(size).history()
    histories.set(size, history)
    return history
  }
  return [
    ...PRESSES.map(
      (kind): Growing => ({
        what: `${kind.what}, server CPU`,
        unit: 'µs',
        of: 'turns',
        sizes,
        promise: 'flat',
        budget: null,
        prepare: (size) => pressing(historyOf(size), kind, presses),
      }),
    ),
    {
      what: 'record.json, server CPU',
      unit: 'ms',
      of: 'turns',
      sizes: recorded,
      promise: 'linear',
      budget: null,
      prepare: (size) => recording(historyOf(size), Math.ceil(300 / size)),
    },
  ]
}

/** The mean of so many, each of them on the same show: decided, and kept in mind. */
function pressing(history: History, { command: make, by }: Kind, times: number): Sampling {
  const { show } = history
  const command = make(show, show.floor.turn?.id ?? null)
  return () =>
    cpuOf(times, () => {
      const decision = decide(show, command, { by, now: NOW })
      if ('refused' in decision) throw new Error(`${command.type} was refused: ${decision.refused}`)
      extend(history, { revision: show.revision + 1, at: NOW, by, command, events: decision.events })
    })
}

function recording(history: History, times: number): Sampling {
  return () => cpuOf(times, () => JSON.stringify(recordSeenBy('moderator', recordOf(history, NOW)))) / 1000
}

/** In µs, the mean of so many. */
function cpuOf(times: number, act: () => unknown): number {
  const before = process.cpuUsage()
  for (let n = 0; n < times; n += 1) act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / times
}

function giveFloor({ queue }: Show, turn: number | null): Command {
  const request = queue.requests.find(({ state }) => state === 'waiting')?.id ?? ''
  return { type: 'GiveFloor', turn, request, interrupt: false }
}

function oneMore(): Command {
  const guest = { name: 'Ana Silva', organisation: 'IOM' }
  return { type: 'EnterRequest', slot: 'qa', asker: { is: 'guest', guest }, ...asking() }
}
