import fc from 'fast-check'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { CommandOf } from '../../../shared/domain/commands.ts'
import type { Audience } from '../../../shared/domain/messages/messages.ts'
import { ZITA } from '../agendas.ts'
import type { PressesOf, Seen } from './seen.ts'

/** Messages and readiness. */
export function roomPresses(agenda: Agenda): PressesOf<CommandOf<'messages' | 'readiness' | 'notices'>['type']> {
  const person = fc.constantFrom(...agenda.people.map((each) => each.id))
  const nth = fc.nat()
  const audiences: readonly Audience[] = [
    ...agenda.people.map(({ id }): Audience => ({ to: 'person', person: id })),
    { to: 'role', role: 'interpreter' },
    { to: 'everybody' },
  ]
  return {
    SendMessage: {
      sample: {
        type: 'SendMessage',
        audience: { to: 'role', role: 'speaker' },
        text: { en: 'Please conclude', fr: 'Veuillez conclure' },
        weight: 'warning',
        lasts: null,
      },
      random: [
        fc
          .tuple(fc.constantFrom<Audience>(...audiences), fc.constantFrom('note' as const, 'full' as const))
          .map(([audience, weight]) => () => ({
            type: 'SendMessage',
            audience,
            text: { en: '100 % of you', fr: 'vous' },
            weight,
            lasts: null,
          })),
      ],
    },
    SeeMessage: {
      sample: { type: 'SeeMessage', message: 3 },
      random: [
        {
          weight: 4,
          arbitrary: nth.map((n) => ({ show }: Seen) => ({
            type: 'SeeMessage',
            message: show.messages.sent[n % 3]?.id ?? 1,
          })),
        },
      ],
    },
    ClearMessage: {
      sample: { type: 'ClearMessage', message: 3 },
      random: [
        nth.map((n) => ({ show }: Seen) => ({ type: 'ClearMessage', message: show.messages.sent[n % 3]?.id ?? 1 })),
      ],
    },
    SetReady: {
      sample: { type: 'SetReady', person: ZITA, ready: true },
      random: [
        fc.tuple(person, fc.boolean()).map(([who, ready]) => () => ({ type: 'SetReady', person: who, ready })),
      ],
    },
    SeeNotice: {
      sample: { type: 'SeeNotice', notice: 3 },
      random: [
        {
          weight: 4,
          arbitrary: nth.map((n) => ({ show }: Seen) => ({ type: 'SeeNotice', notice: show.notices[n % 3]?.id ?? 1 })),
        },
      ],
    },
  }
}
