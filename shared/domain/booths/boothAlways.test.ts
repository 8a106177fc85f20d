import { expect, test } from 'vitest'
import { at, smallAgenda, T0 } from '../../../testing/show/agendas.ts'
import { MODERATOR, rehearse } from '../../../testing/show/rehearsal.ts'
import type { Command } from '../commands.ts'
import { type Instant, minutes } from '../time.ts'
import { boothState } from './booths.ts'
import { worked } from './interpreting.ts'

test('REC-9 a booth has worked while the floor was work for it, holds left out, and no longer', () => {
  const agenda = smallAgenda()
  const { press, show } = rehearse(agenda, T0)
  const done = (command: Command, now: Instant) => expect(press(command, now, MODERATOR)).toBe('done')
  const turn = () => show().floor.turn?.id ?? null
  const speak = (from: string, to: string, now: Instant) =>
    done({ type: 'SetFloorLanguage', turn: turn(), from, to }, now)
  const busy = (language: string, now: Instant) => {
    const booth = agenda.booths.find((each) => each.language === language)
    return worked(boothState(show().booths, booth?.id ?? '').always, 'today', now)
  }
  done({ type: 'StartShow', start: 'as-planned' }, at(0))
  expect([busy('fr', at(3)), busy('en', at(3))]).toEqual([minutes(3), minutes(0)])
  done({ type: 'HoldShow', turn: turn() }, at(4))
  expect(busy('fr', at(6))).toBe(minutes(4))
  done({ type: 'ResumeShow', turn: turn() }, at(7))
  speak('en', 'fr', at(8))
  expect([busy('fr', at(10)), busy('en', at(10))]).toEqual([minutes(5), minutes(2)])
  done({ type: 'HoldShow', turn: turn() }, at(10))
  speak('fr', 'en', at(12))
  expect([busy('fr', at(13)), busy('en', at(13))]).toEqual([minutes(5), minutes(2)])
  done({ type: 'ResumeShow', turn: turn() }, at(14))
  done({ type: 'EndTurn', turn: turn() }, at(15))
  expect([busy('fr', at(16)), busy('en', at(16))]).toEqual([minutes(7), minutes(2)])
})
