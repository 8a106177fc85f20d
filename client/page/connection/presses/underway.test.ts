import { beforeEach, expect, test } from 'vitest'
import type { Command } from '../../../../shared/domain/commands.ts'
import { minutes } from '../../../../shared/domain/time.ts'
import type { PressAnswer } from './presses.ts'
import { createUnderway, type Underway } from './underway.ts'

const language = (to: string): Command => ({ type: 'SetFloorLanguage', turn: 3, from: 'en', to })
const time = (by: 1 | -1): Command => ({ type: 'AddTime', turn: 3, to: 'turn', by: minutes(by) })

let sent: { readonly command: Command; readonly answer: (answer: PressAnswer) => void }[] = []
let shown: readonly Command[] = []
let underway: Underway

beforeEach(() => {
  sent = []
  shown = []
  underway = createUnderway(
    (command) => new Promise((answer) => sent.push({ command, answer })),
    (commands) => {
      shown = commands
    },
  )
})

test('LNK-16 the same command pressed again while it is under way is the same press', async () => {
  const first = underway.press(language('fr'))
  expect(underway.press(language('fr'))).toBe(first)
  expect(sent).toHaveLength(1)
  sent[0]?.answer({ ok: true, revision: 4 })
  expect(await first).toEqual({ ok: true, revision: 4 })
  expect(shown).toEqual([])
  underway.press(language('fr')).catch(() => undefined)
  expect(sent).toHaveLength(2)
})

test('LNK-16 another command is sent at once, and each has its own outcome', async () => {
  const [english, french] = [underway.press(language('en')), underway.press(language('fr'))]
  expect(shown).toEqual([language('en'), language('fr')])
  sent[0]?.answer({ ok: true, revision: 4 })
  expect(await english).toEqual({ ok: true, revision: 4 })
  expect(shown).toEqual([language('fr')])
  sent[1]?.answer({ ok: false, code: 'stale-language' })
  expect(await french).toEqual({ ok: false, code: 'stale-language' })
})

test('LNK-16 every press that adds time is sent', () => {
  for (const by of [1, -1, 1] as const) underway.press(time(by)).catch(() => undefined)
  expect(sent.map((each) => each.command)).toEqual([time(1), time(-1), time(1)])
})
