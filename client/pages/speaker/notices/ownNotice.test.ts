import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../../shared/domain/actor.ts'
import type { AgendaEdit } from '../../../../shared/domain/editing/agendaEdit.ts'
import { forecast } from '../../../../shared/domain/forecast/forecast.ts'
import { type Instant, minutes, NONE, seconds } from '../../../../shared/domain/time.ts'
import { agendaSeenBy } from '../../../../shared/views/agendaSeenBy.ts'
import { mineSeenBy } from '../../../../shared/views/seenBy.ts'
import { incoming as en } from '../../../../shared/words/en/incoming.ts'
import { incoming as fr } from '../../../../shared/words/fr/incoming.ts'
import {
  at,
  breakSlot,
  FELIPE,
  inSequence,
  KALLIOPE,
  MARTIJN,
  PIERRE,
  smallAgenda,
  speech,
  speeches,
  T0,
  ZITA,
} from '../../../../testing/show/agendas.ts'
import { pageView } from '../../../../testing/show/pageView.ts'
import { actor, type Rehearsal, rehearse } from '../../../../testing/show/rehearsal.ts'
import { ownNotice, sayOwnNotice } from './ownNotice.ts'

const speaker = (person: string): Actor => ({ ...actor('speaker', `link-${person}`), person })

const slots = inSequence(T0, [
  speeches('Welcome', minutes(5), [speech('1', FELIPE)]),
  speeches('Brief', minutes(15), [speech('2.1', KALLIOPE, 'en', minutes(5)), speech('2.2', PIERRE, 'en', minutes(5))]),
  breakSlot('Coffee', minutes(10)),
  speeches('Panel', minutes(20), [speech('4.1', ZITA, 'fr', minutes(5))]),
])

function live(): Rehearsal {
  const show = rehearse(smallAgenda({ slots }), at(-60))
  show.press({ type: 'StartShow', start: 'as-planned' }, T0)
  return show
}

function edit(show: Rehearsal, what: AgendaEdit, now: Instant = at(3)): void {
  const answer = show.press({ type: 'EditAgenda', edit: what }, now)
  if (answer !== 'done') throw new Error(answer)
}

function read(show: Rehearsal, me: string, language: 'en' | 'fr' = 'en', now: Instant = at(3)): string | null {
  const agenda = agendaSeenBy('speaker', show.show().agenda)
  const seen = pageView('speaker', show.show())
  const mine = mineSeenBy(speaker(me), show.show())
  const notice = mine?.notices.at(-1)
  if (mine === null || notice === undefined) return null
  const own = ownNotice(notice.what, agenda, seen, forecast(agenda, seen, now), me, mine, now)
  const reader = { words: language === 'en' ? en : fr, language, zone: 'Europe/Zurich' }
  return sayOwnNotice(own, reader).replaceAll('\u00a0', ' ')
}

describe('SPK-13 a change is said as what it means for its reader', () => {
  test('somebody moves behind the break, and I come up', () => {
    const show = live()
    edit(show, {
      edit: 'move-segment',
      segment: '2.1',
      from: { slot: 'Brief', after: null },
      to: { slot: 'Panel', after: null },
    })
    expect(read(show, PIERRE)).toBe('Kalliope Mingeirou moves to after the break: you are next, in about 2 min.')
    expect(read(show, PIERRE, 'fr')).toBe(
      'Kalliope Mingeirou passe après la pause : à vous ensuite, dans environ 2 min.',
    )
    expect(read(show, KALLIOPE)).toBe('You move to after the break: you speak after the break, about 15:00.')
    expect(read(show, KALLIOPE, 'fr')).toBe('Vous passez après la pause : vous parlez après la pause, vers 15 h 00.')
    // Somebody else's turn is over before it is read: it is said as things stand now.
    show.press({ type: 'StartSegment', turn: show.show().floor.turn?.id ?? null, to: '2.2' }, at(5))
    expect(read(show, PIERRE, 'en', at(6))).toBe('Kalliope Mingeirou moves to after the break.')
  })

  test('a speaker is replaced: who speaks instead, and what the new one has to know', () => {
    const show = live()
    edit(show, {
      edit: 'replace-speaker',
      segment: '4.1',
      from: ZITA,
      to: MARTIJN,
      language: 'fr',
      assumed: false,
    })
    expect(read(show, ZITA)).toBe('You are no longer in the run of show: Martijn Pluim speaks instead.')
    expect(read(show, ZITA, 'fr')).toBe('Vous n’êtes plus dans le déroulé : Martijn Pluim intervient à votre place.')
    expect(read(show, MARTIJN)).toBe('You now speak in “Panel”, about 15:00, 5 min, in French.')
    expect(read(show, MARTIJN, 'fr')).toBe(
      'Vous intervenez désormais dans « Panel », vers 15 h 00, 5 min, en français.',
    )
    expect(read(show, KALLIOPE)).toBeNull()
  })

  test('my time, and that it was taken back after I had seen it', () => {
    const show = live()
    edit(show, { edit: 'retime-segment', segment: '2.1', from: minutes(5), to: seconds(250) })
    expect(read(show, KALLIOPE)).toBe('Your time is now 4:10 (was 5:00): you are next, in about 2 min.')
    const notice = mineSeenBy(speaker(KALLIOPE), show.show())?.notices[0]?.id ?? 0
    show.press({ type: 'SeeNotice', notice }, at(3), speaker(KALLIOPE))
    show.press({ type: 'Undo', revision: notice }, at(3))
    expect(read(show, KALLIOPE)).toBe('Taken back: your time is now 4:10 (was 5:00). You are next, in about 2 min.')
    expect(read(show, KALLIOPE, 'fr')).toBe(
      'Annulé : vous disposez maintenant de 4:10 (au lieu de 5:00). À vous ensuite, dans environ 2 min.',
    )
  })

  test.each([
    [
      { edit: 'plan-language', segment: '2.1', from: 'en', to: 'fr', assumed: false },
      'Your planned language is now French: you are next, in about 2 min.',
    ],
    [
      { edit: 'drop-segment', segment: '2.1' },
      'Your speech in “Brief” is dropped: no speech of yours is planned any more.',
    ],
    [
      {
        edit: 'retime-slot',
        slot: 'Brief',
        from: { start: at(5), duration: minutes(15) },
        to: { start: at(8), duration: minutes(12) },
      },
      '“Brief” is now at 14:38, 12 min: you are next, in about 5 min.',
    ],
    [{ edit: 'drop-slot', slot: 'Coffee' }, null],
  ] as const satisfies readonly (readonly [AgendaEdit, string | null])[])('%o', (what, sentence) => {
    const show = live()
    edit(show, what)
    expect(read(show, KALLIOPE)).toBe(sentence)
  })

  test('an item added before mine, and one taken out', () => {
    const show = live()
    const segment = { id: 'x', title: null, speaker: MARTIJN, language: 'en', assumed: false, duration: minutes(2) }
    edit(show, { edit: 'add-segment', at: { slot: 'Brief', after: null }, segment })
    expect(read(show, KALLIOPE)).toBe(
      'Martijn Pluim is added to the order: you speak after Martijn Pluim, about 14:37.',
    )
    expect(read(show, MARTIJN)).toBe('You now speak in “Brief”, about 14:35, 2 min, in English.')
    edit(show, { edit: 'drop-slot', slot: 'Coffee' })
    expect(read(show, ZITA, 'fr')).toBe(
      'Un point de l’ordre du jour est supprimé : vous parlez après Pierre Cazenave, vers 14 h 50.',
    )
  })

  test('QUE-34 my request, when its slot goes, and when it comes back', () => {
    const show = live()
    const asks = { kind: 'question', language: 'en', note: null, behalf: null } as const
    show.press({ type: 'OpenList', slot: 'Panel' }, at(2))
    const asked = show.press({ type: 'RequestFloor', slot: 'Panel', ...asks }, at(2), speaker(MARTIJN))
    expect(asked).toBe('done')
    edit(show, { edit: 'drop-slot', slot: 'Panel' })
    expect(read(show, MARTIJN)).toBe(
      'A part of the agenda is dropped: your request for the floor there is not reached.',
    )
    expect(read(show, MARTIJN, 'fr')).toBe(
      'Un point de l’ordre du jour est supprimé : votre demande de parole pour ce point n’est pas atteinte.',
    )
    const revision = show.show().revision
    show.press({ type: 'SeeNotice', notice: revision }, at(3), speaker(MARTIJN))
    show.press({ type: 'Undo', revision }, at(4))
    expect(read(show, MARTIJN)).toBe(
      'Taken back: a part of the agenda is dropped. Your request for the floor there waits again.',
    )
    expect(read(show, MARTIJN, 'fr')).toBe(
      'Annulé : un point de l’ordre du jour est supprimé. Votre demande de parole pour ce point est de nouveau en attente.',
    )
  })

  test('QUE-34 my request, when the adding of its slot is undone', () => {
    const show = live()
    const segment = { id: 'x', title: null, speaker: ZITA, language: 'en', assumed: false, duration: null }
    const slot = { id: 'more', kind: 'speeches' as const, title: 'More', duration: minutes(5), segment }
    edit(show, { edit: 'add-slot', after: 'Panel', slot })
    const revision = show.show().revision
    const asker = { is: 'person', person: MARTIJN } as const
    const asks = { kind: 'question', language: 'en', note: null, behalf: null } as const
    show.press({ type: 'EnterRequest', slot: 'more', asker, ...asks }, at(3), actor('crew', 'crew'))
    show.press({ type: 'Undo', revision }, at(4))
    expect(read(show, MARTIJN)).toBe('Taken back: “More” is added. Your request for the floor there is not reached.')
  })

  test('QUE-36 another agenda is loaded before the start', () => {
    const show = rehearse(smallAgenda({ slots }), at(-60))
    const notice = {
      id: 2,
      at: at(-50),
      by: actor('admin', 'system'),
      what: { is: 'loaded' },
      people: [MARTIJN],
      booths: [],
      seen: [],
    } as const
    const agenda = smallAgenda({ slots })
    show.keep({ type: 'LoadAgenda', agenda }, [{ type: 'AgendaLoaded', agenda, notice }], at(-50))
    expect(read(show, MARTIJN)).toBe(
      'Another agenda is loaded, and the lists of speakers begin anew: ask again if you want the floor.',
    )
    expect(read(show, MARTIJN, 'fr')).toBe(
      'Un autre ordre du jour est chargé, et les listes recommencent : redemandez la parole si vous la souhaitez.',
    )
  })

  test('catching up: my own time, or that others have less', () => {
    const show = live()
    const turn = show.show().floor.turn?.id ?? null
    const changes = [{ segment: '4.1', from: minutes(5), to: minutes(4) }]
    expect(show.press({ type: 'CatchUp', turn, changes, slotBy: NONE, skip: ['2.2'] }, at(3))).toBe('done')
    expect(read(show, ZITA)).toMatch(/^Your time is now 4:00 \(was 5:00\): you speak after the break/)
    expect(read(show, PIERRE)).toMatch(/^Your speech is skipped, so that the session ends in time/)
  })
})
