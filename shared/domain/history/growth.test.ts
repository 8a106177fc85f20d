import { expect, test } from 'vitest'
import { at } from '../../../testing/show/agendas.ts'
import { pastTurns } from '../../../testing/show/pastTurns.ts'
import { interpreterNamed, MODERATOR } from '../../../testing/show/rehearsal.ts'
import { asking } from '../../../testing/show/room.ts'
import type { Command } from '../commands.ts'
import { decide, nextWake } from '../decide.ts'
import { recordOf } from '../record/recordOf.ts'
import type { Show } from '../show.ts'
import { minutes } from '../time.ts'
import { extend, type History } from './history.ts'

const NOW = at(60 * 24)

/** The same history; `look` is called whenever anything of a turn, a stay, a request or a signal that is over is read. */
function watched(history: History, look: () => void): History {
  const eyes = <T extends object>(list: readonly T[]): readonly T[] =>
    list.map(
      (item) =>
        new Proxy(item, {
          get(target, field, receiver) {
            look()
            return Reflect.get(target, field, receiver)
          },
        }),
    )
  const { floor, archive } = history.show
  const [stays, last] = [floor.visits.slice(0, -1), floor.visits.slice(-1)]
  const show: Show = {
    ...history.show,
    floor: { ...floor, turns: eyes(floor.turns), visits: [...eyes(stays), ...last] },
    archive: { requests: eyes(archive.requests), signals: eyes(archive.signals) },
  }
  return { ...history, show }
}

function commandsOn({ floor, queue, undo }: Show): readonly (readonly [Command, typeof MODERATOR])[] {
  const turn = floor.turn?.id ?? null
  const request = queue.requests.find(({ state }) => state === 'waiting')?.id ?? ''
  const guest = { name: 'Ana Silva', organisation: 'IOM' }
  const booth = interpreterNamed('en-1')
  return [
    [{ type: 'AddTime', turn, to: 'turn', by: minutes(1) }, MODERATOR],
    [{ type: 'AddTime', turn, to: 'slot', by: minutes(1) }, MODERATOR],
    [{ type: 'HoldShow', turn }, MODERATOR],
    [{ type: 'SetFloorLanguage', turn, from: 'en', to: 'fr' }, MODERATOR],
    [{ type: 'EndTurn', turn }, MODERATOR],
    [{ type: 'GiveFloor', turn, request, interrupt: false }, MODERATOR],
    [{ type: 'StartSegment', turn, to: '4.2' }, MODERATOR],
    [{ type: 'StartSegment', turn, to: '2.1' }, MODERATOR],
    [{ type: 'SkipSegment', segment: '4.1' }, MODERATOR],
    [{ type: 'EnterRequest', slot: 'qa', asker: { is: 'guest', guest }, ...asking() }, MODERATOR],
    [{ type: 'CallRequest', request }, MODERATOR],
    [{ type: 'WithdrawRequest', request }, MODERATOR],
    [{ type: 'SendMessage', audience: { to: 'everybody' }, text: 'x', weight: 'note', lasts: null }, MODERATOR],
    [{ type: 'SendSignal', kind: 'need-text', turn }, booth],
    [{ type: 'SetMic', on: true }, booth],
    [{ type: 'Undo', revision: undo.at(-1)?.revision ?? 0 }, MODERATOR],
    [{ type: 'EndShow' }, MODERATOR],
  ]
}

test('JRN-20 no press and no alarm looks at turns, requests and signals that have long been over', () => {
  let looks = 0
  const history = watched(pastTurns(120).history(), () => {
    looks += 1
  })
  const { show } = history
  for (const [command, by] of commandsOn(show)) {
    const decision = decide(show, command, { by, now: NOW })
    if ('refused' in decision) throw new Error(`${command.type}: ${decision.refused}`)
    const revision = show.revision + 1
    const after = extend(history, { revision, at: NOW, by, command, events: decision.events })
    nextWake(after.show)
    expect([command.type, after.show.revision, looks]).toEqual([command.type, revision, 0])
  }
  recordOf(history, NOW)
  expect(looks, 'the record does').toBeGreaterThan(500)
})

test('REC-21 a record of four times as many turns looks at four times as much', () => {
  const looksAt = (turns: number) => {
    let looks = 0
    recordOf(
      watched(pastTurns(turns).history(), () => {
        looks += 1
      }),
      NOW,
    )
    return looks
  }
  expect(looksAt(400) / looksAt(100)).toBeLessThan(4.5)
})
