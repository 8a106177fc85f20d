import fc from 'fast-check'
import { type Agenda, type Segment, segmentsInOrder } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { CommandOf } from '../../../shared/domain/commands.ts'
import type { AgendaEdit, SegmentPlace } from '../../../shared/domain/editing/agendaEdit.ts'
import { currentPlan } from '../../../shared/domain/runOfShow/runOfShow.ts'
import type { Show } from '../../../shared/domain/show.ts'
import { later, milliseconds } from '../../../shared/domain/time.ts'
import type { PressesOf, Seen } from './seen.ts'

/** Edits of what is there, as a moderator makes them who sees it; and catching up. */
export function editPresses(agenda: Agenda): PressesOf<CommandOf<'editing' | 'catchUp'>['type']> {
  const nth = fc.nat()
  const person = fc.constantFrom(...agenda.people.map((each) => each.id))
  const language = fc.constantFrom(...agenda.languages)
  const length = fc.integer({ min: 1, max: 20 }).map((n) => milliseconds(n * 30_000))
  const edit = (make: (show: Show, n: number) => AgendaEdit) =>
    nth.map(
      (n) =>
        ({ show }: Seen): CommandOf<'editing'> => ({ type: 'EditAgenda', edit: make(show, n) }),
    )
  return {
    EditAgenda: {
      sample: {
        type: 'EditAgenda',
        edit: { edit: 'plan-language', segment: '2-2', from: 'en', to: 'fr', assumed: false },
      },
      random: [
        fc.tuple(person, language).chain(([to, code]) =>
          edit((show, n) => {
            const { id, speaker } = segmentAt(show, n)
            return { edit: 'replace-speaker', segment: id, from: speaker ?? '', to, language: code, assumed: false }
          }),
        ),
        length.chain((to) =>
          edit((show, n) => {
            const { id, duration } = segmentAt(show, n)
            return { edit: 'retime-segment', segment: id, from: duration, to: n % 4 === 0 ? null : to }
          }),
        ),
        edit((show, n) => ({ edit: 'drop-segment', segment: segmentAt(show, n).id })),
        edit((show, n) => ({ edit: 'drop-slot', slot: slotAt(show, n)?.id ?? '' })),
        {
          weight: 2,
          arbitrary: fc.tuple(person, language).chain(([speaker, code]) =>
            edit((show, n) => ({
              edit: 'add-slot',
              after: slotAt(show, n)?.id ?? null,
              slot: {
                id: `slot-${show.revision}`,
                kind: 'speeches',
                title: 'More',
                duration: milliseconds(300_000),
                segment: {
                  id: `new-${show.revision}`,
                  title: null,
                  speaker,
                  language: code,
                  assumed: false,
                  duration: null,
                },
              },
            })),
          ),
        },
        edit((show) => ({
          edit: 'add-person',
          person: { id: `person-${show.revision}`, name: 'Lee Ng', sayAs: null, function: null, organisation: null },
        })),
        fc.tuple(person, language).chain(([speaker, code]) =>
          edit((show, n) => ({
            edit: 'add-segment',
            at: placeAt(show, n),
            segment: {
              id: `new-${show.revision}`,
              title: null,
              speaker,
              language: code,
              assumed: false,
              duration: n % 2 === 0 ? null : milliseconds(180_000),
            },
          })),
        ),
        nth.chain((m) =>
          edit((show, n) => {
            const { id } = segmentAt(show, n)
            return { edit: 'move-segment', segment: id, from: standsAt(show, id), to: placeAt(show, m) }
          }),
        ),
        edit((show, n) => {
          const place = n % show.agenda.slots.length
          const slot = show.agenda.slots[place]
          const from = show.agenda.slots[place - 1]?.id ?? null
          const to = show.agenda.slots[(n >> 3) % show.agenda.slots.length]?.id ?? null
          return { edit: 'move-slot', slot: slot?.id ?? '', from, to }
        }),
        length.chain((duration) =>
          edit((show, n) => {
            const slot = show.agenda.slots[n % show.agenda.slots.length]
            const start = later(slot?.start ?? show.agenda.start, show.runOfShow.shift)
            const from = { start, duration: slot?.duration ?? duration }
            return { edit: 'retime-slot', slot: slot?.id ?? '', from, to: { start, duration } }
          }),
        ),
      ],
    },
    CatchUp: {
      sample: {
        type: 'CatchUp',
        turn: 2,
        changes: [{ segment: '2-2', from: milliseconds(450_000), to: milliseconds(300_000) }],
        slotBy: milliseconds(0),
        skip: [],
      },
      random: [
        nth.map((n) => ({ show, turn }: Seen) => {
          const { id } = segmentAt(show, n)
          const from = currentPlan(show)[id]?.duration ?? milliseconds(1)
          const to = milliseconds(Math.max(1000, Math.floor(from / 2000) * 1000))
          return { type: 'CatchUp', turn, changes: [{ segment: id, from, to }], slotBy: milliseconds(0), skip: [] }
        }),
      ],
    },
  }
}

function segmentAt({ agenda }: Show, n: number): Segment {
  const all = segmentsInOrder(agenda)
  const segment = all[n % all.length]
  if (segment === undefined) throw new Error('an agenda has segments')
  return segment
}

function slotAt({ agenda }: Show, n: number) {
  return agenda.slots[n % agenda.slots.length]
}

function placeAt(show: Show, n: number): SegmentPlace {
  const slot = show.agenda.slots[n % show.agenda.slots.length]
  const after = slot?.segments[(n >> 2) % (slot.segments.length + 1)]?.id ?? null
  return { slot: slot?.id ?? '', after }
}

function standsAt({ agenda }: Show, id: string): SegmentPlace {
  const slot = agendaIndex(agenda).slotOf(id)
  const place = slot?.segments.findIndex((each) => each.id === id) ?? 0
  return { slot: slot?.id ?? '', after: slot?.segments[place - 1]?.id ?? null }
}
