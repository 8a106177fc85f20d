import { expect, test } from 'vitest'
import { controls } from '../../../shared/words/en/presses/controls.ts'
import { done } from '../../../shared/words/en/presses/done.ts'
import { refusals } from '../../../shared/words/en/presses/refusals.ts'
import { sayRefusal } from '../../../shared/words/sayRefusal.ts'
import { at, smallAgenda } from '../../../testing/show/agendas.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import type { Pressing } from '../pressing/usePressing.ts'
import { refusalOf } from './refusalWords.ts'

const tongue = { words: controls, done, language: 'en' } as const
const agenda = smallAgenda()
const rehearsal = rehearse(agenda, at(-60))
rehearsal.press({ type: 'StartShow', start: 'as-planned' }, at(0))
const seen = rehearsal.show().revision
rehearsal.press({ type: 'StartSegment', turn: seen, to: '2.1' }, at(5), { ...MODERATOR, name: 'Ana' })
const standing = { agenda, live: pageView('moderator', rehearsal.show()) }

const quiet: Pressing = {
  press: async () => ({ ok: true, revision: 1 }),
  sent: [],
  state: 'rest',
  stateOf: () => 'rest',
  refused: null,
  said: null,
  dismiss: () => undefined,
}

function refused(facts: Pick<NonNullable<Pressing['refused']>, 'code' | 'over'>, at = 0): Pressing {
  return {
    ...quiet,
    refused: { ...facts, command: { type: 'EndShow' }, seen, at },
    said: sayRefusal(refusals, facts),
  }
}

test('of what was refused, the newest is said', () => {
  const earlier = refused({ code: 'not-live', over: null }, 1_000)
  const later = refused({ code: 'list-full', over: null }, 2_000)
  for (const controls of [
    [quiet, earlier, later],
    [later, earlier],
  ]) {
    expect(refusalOf(controls, standing, tongue)?.said).toBe(refusals['list-full'])
  }
})

test('nothing is said where nothing was refused', () => {
  expect(refusalOf([quiet, quiet], standing, tongue)).toBeNull()
})

test('ACC-65 the desk says how large it would have been, and the bound', () => {
  const control = refused({ code: 'list-full', over: { size: 62_000, bound: 60 * 1024 } })
  expect(refusalOf([control], standing, tongue)?.said).toMatch(/ It would take 61\u00a0kB; 60\u00a0kB is the most\.$/)
})

test('an overtaken press says who came first', () => {
  const said = refusalOf([refused({ code: 'stale-turn', over: null })], standing, tongue)?.said
  expect(said).toMatch(/^Too late: Ana /)
})
