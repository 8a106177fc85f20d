import { describe, expect, test } from 'vitest'
import { at, FELIPE, KALLIOPE, MARTIJN, PIERRE, smallAgenda, T0, ZITA } from '../../../testing/show/agendas.ts'
import { actor, INTERPRETER, MODERATOR, type Rehearsal, rehearse } from '../../../testing/show/rehearsal.ts'
import type { Actor } from '../actor.ts'
import { minutes } from '../time.ts'
import type { AgendaEdit } from './agendaEdit.ts'
import { noticesFor } from './notices.ts'

/** Felipe 1 is held, Kalliope 2.1 on; Pierre 2.2, the discussion 3, Zita 4.1 and Felipe 4.2 are to come. */
function live(): Rehearsal {
  const stage = rehearse(smallAgenda(), T0)
  stage.press({ type: 'StartShow', start: 'as-planned' }, T0)
  stage.press({ type: 'StartSegment', turn: 2, to: '2.1' }, at(5))
  return stage
}

const speaker = (person: string): Actor => ({ ...actor('speaker', `link-${person}`), person })
const edit = (stage: Rehearsal, asked: AgendaEdit) => stage.press({ type: 'EditAgenda', edit: asked }, at(6))
const see = (stage: Rehearsal, notice: number, by: Actor) => stage.press({ type: 'SeeNotice', notice }, at(7), by)

const replaced: AgendaEdit = {
  edit: 'replace-speaker',
  segment: '2.2',
  from: PIERRE,
  to: MARTIJN,
  language: 'fr',
  assumed: false,
}

describe('NTC-1 a change is told to those whose part it changes', () => {
  test.each<readonly [string, AgendaEdit, readonly string[], readonly string[]]>([
    ['both speakers and whoever comes after them', replaced, [FELIPE, MARTIJN, PIERRE], ['en', 'fr']],
    [
      'the booths alone do not care how long',
      { edit: 'retime-segment', segment: '2.2', from: null, to: minutes(6) },
      [PIERRE],
      [],
    ],
    [
      'a language is the speaker’s and the booths’',
      { edit: 'plan-language', segment: '4.1', from: 'fr', to: 'en', assumed: false },
      [ZITA],
      ['en', 'fr'],
    ],
    [
      'whoever moves, and whoever comes after them before and now',
      {
        edit: 'move-segment',
        segment: '4.2',
        from: { slot: 'closing', after: '4.1' },
        to: { slot: 'closing', after: null },
      },
      [FELIPE, ZITA],
      ['en', 'fr'],
    ],
    ['whoever is dropped', { edit: 'drop-segment', segment: '4.1' }, [FELIPE, ZITA], ['en', 'fr']],
    ['nobody, of a title', { edit: 'title-segment', segment: '2.2', from: null, to: 'Data' }, [], []],
    ['nobody, of a hard end', { edit: 'move-hard-end', from: at(60), to: at(70) }, [], []],
  ])('%s', (_, asked, people, booths) => {
    const stage = live()
    expect(edit(stage, asked)).toBe('done')
    const [notice] = stage.show().notices
    expect([...(notice?.people ?? [])].sort()).toEqual([...people].sort())
    expect(notice?.booths ?? []).toEqual(booths)
  })

  test('whoever had their turn is not told of what comes after it', () => {
    const stage = live()
    edit(stage, replaced)
    expect(stage.show().notices[0]?.people).not.toContain(KALLIOPE)
  })

  test('before the show nobody is told: it is being prepared', () => {
    const stage = rehearse(smallAgenda(), T0)
    expect(edit(stage, replaced)).toBe('done')
    expect(stage.show().notices).toEqual([])
  })

  test('it says whom it was about, as it was', () => {
    const stage = live()
    edit(stage, { edit: 'drop-segment', segment: '4.1' })
    expect(stage.show().notices[0]?.what).toMatchObject({ is: 'edit', subject: { person: ZITA, title: 'closing' } })
  })
})

describe('NTC-2 it stays until seen, by each for themselves', () => {
  test('the old speaker, the new one and each interpreter', () => {
    const stage = live()
    edit(stage, replaced)
    const { id = 0 } = stage.show().notices[0] ?? {}
    const waiting = (who: Actor) => noticesFor(stage.show().notices, who).length
    const [pierre, martijn, partner] = [
      speaker(PIERRE),
      speaker(MARTIJN),
      { ...INTERPRETER, link: 'fr-2', person: 'fr-2' },
    ]
    expect([pierre, martijn, INTERPRETER, partner].map(waiting)).toEqual([1, 1, 1, 1])
    expect(see(stage, id, pierre)).toBe('done')
    expect(see(stage, id, INTERPRETER)).toBe('done')
    expect([pierre, martijn, INTERPRETER, partner].map(waiting)).toEqual([0, 1, 0, 1])
    expect(stage.show().notices[0]?.seen.map(({ by }) => by.person)).toEqual([PIERRE, 'fr-1'])
  })

  test.each([
    ['already-seen', speaker(PIERRE), 0],
    ['not-yours', speaker(KALLIOPE), 0],
    ['unknown-notice', speaker(PIERRE), 99],
    ['not-allowed', MODERATOR, 0],
  ] as const)('%s', (code, by, off) => {
    const stage = live()
    edit(stage, replaced)
    const id = stage.show().notices[0]?.id ?? 0
    see(stage, id, speaker(PIERRE))
    expect(see(stage, id + off, by)).toBe(code)
  })

  test('a reset forgets them', () => {
    const stage = live()
    edit(stage, replaced)
    stage.press({ type: 'ResetShow' }, at(9))
    expect(stage.show().notices).toEqual([])
  })
})

describe('NTC-3 a change taken back', () => {
  const undo = (stage: Rehearsal) =>
    stage.press({ type: 'Undo', revision: stage.show().undo.at(-1)?.revision ?? 0 }, at(8))

  test('that nobody had seen goes without a word', () => {
    const stage = live()
    edit(stage, replaced)
    undo(stage)
    expect(stage.show().notices).toEqual([])
  })

  test('that somebody had seen is told as taken back, to the same', () => {
    const stage = live()
    edit(stage, replaced)
    const [told] = stage.show().notices
    see(stage, told?.id ?? 0, speaker(MARTIJN))
    expect(undo(stage)).toBe('done')
    const taken = stage.show().notices.find(({ what }) => what.is === 'taken-back')
    expect(taken).toMatchObject({ people: told?.people, booths: told?.booths, what: { of: told?.what }, seen: [] })
    expect(noticesFor(stage.show().notices, speaker(MARTIJN)).map(({ what }) => what.is)).toEqual(['taken-back'])
  })
})

test('NTC-4 the newest fifty are kept', () => {
  const stage = live()
  for (let n = 0; n < 60; n += 1) {
    const [from, to] = n % 2 === 0 ? ['fr', 'en'] : ['en', 'fr']
    const asked = { edit: 'plan-language', segment: '4.1', from, to, assumed: false } as const
    expect(edit(stage, asked as AgendaEdit)).toBe('done')
  }
  expect(stage.show().notices).toHaveLength(50)
  expect(stage.show().notices.at(-1)?.id).toBe(stage.show().revision)
})
