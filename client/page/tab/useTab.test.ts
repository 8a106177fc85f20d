import { expect, test } from 'vitest'
import { readTurn } from '../../../shared/domain/forecast/clockReading.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import { milliseconds } from '../../../shared/domain/time.ts'
import { common } from '../../../shared/words/en/common.ts'
import { at, smallAgenda } from '../../../testing/show/agendas.ts'
import { pageView } from '../../../testing/show/pageView.ts'
import { MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import type { ConnectionStatus } from '../connection/showStore.ts'
import { faviconSvg, faviconText } from './favicon.ts'
import { tabTitle } from './useTab.ts'

const agenda = smallAgenda()

function titleAt(
  now: Instant,
  press: (show: ReturnType<typeof rehearse>) => void,
  connection: ConnectionStatus = 'live',
): string {
  const show = rehearse(agenda, at(-30))
  press(show)
  const live = pageView(MODERATOR.role, show.show())
  return tabTitle({ live, agenda, connection, now, language: 'en', words: common })
}

const started = (show: ReturnType<typeof rehearse>) => {
  show.press({ type: 'StartShow', start: 'as-planned' }, at(0))
}

test('WRD-13 the tab says the time left first, then the phase when it matters, then the name', () => {
  expect(titleAt(at(1, 48), started)).toBe('3:12 · Felipe González Morales')
  expect(titleAt(at(4, 30), started)).toBe('0:30 · Wrap up · Felipe González Morales')
  expect(titleAt(at(5, 42), started)).toBe('+0:42 · Time’s up · Felipe González Morales')
  expect(titleAt(at(1, 48), started, 'lost')).toBe('no connection · 3:12 · Felipe González Morales')
})

test('WRD-13 before, held, and after', () => {
  expect(titleAt(at(-1), () => undefined)).toBe('not started · A small meeting')
  const held = (show: ReturnType<typeof rehearse>) => {
    started(show)
    show.press({ type: 'HoldShow', turn: show.show().floor.turn?.id ?? null }, at(2))
  }
  expect(titleAt(at(4), held)).toBe('3:00 · On hold · Felipe González Morales')
  const ended = (show: ReturnType<typeof rehearse>) => {
    started(show)
    show.press({ type: 'EndShow' }, at(2))
  }
  expect(titleAt(at(4), ended)).toBe('ended · A small meeting')
})

test.each([
  [192_000, 'ontime', '3'],
  [60_000, 'wrapup', '1'],
  [59_900, 'wrapup', '1'],
  [48_000, 'wrapup', '48'],
  [-42_000, 'over', '+0'],
  [-185_000, 'over', '+3'],
  [6_000_000, 'ontime', '99'],
  [192_000, 'held', 'II'],
] as const)('WRD-14 the icon of a tab with %i ms left, %s, says %s', (left, phase, text) => {
  expect(faviconText({ left: milliseconds(left), phase })).toBe(text)
})

test('WRD-14 the icon’s shape is the phase’s, so that colour is not needed', () => {
  const show = rehearse(agenda, at(-30))
  started(show)
  const { turn } = show.show().floor
  if (turn === null) throw new Error('somebody has the floor')
  const shapes = [at(1), at(4, 30), at(6)].map(
    (now) => faviconSvg({ ...readTurn(turn, { holdingSince: null }, now), lost: false }).match(/d="(M[^"]+)/)?.[1],
  )
  expect(new Set(shapes).size).toBe(3)
})
