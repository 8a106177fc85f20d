import { expect, test } from 'vitest'
import { PIERRE, smallAgenda, T0 } from '../../../../testing/show/agendas.ts'
import { pageView } from '../../../../testing/show/pageView.ts'
import { rehearse } from '../../../../testing/show/rehearsal.ts'
import { must, ordinaryGuest } from '../../../../testing/show/room.ts'
import { editCommand, emptyDraft, enterCommand, kindOff, personNamed } from './draft.ts'

const agenda = smallAgenda()

test('QUE-31 a name of the agenda is that person, however it is typed; any other is a guest', () => {
  expect(personNamed(agenda, '  pierre  CAZENAVE ')).toBe(PIERRE)
  expect(personNamed(agenda, 'Felipe Gonzalez Morales')).toBe('gonzalez-morales')
  expect(personNamed(agenda, 'Ｐierre Ｃazenave'), 'in wide letters').toBe(PIERRE)
  expect(personNamed(agenda, 'Pierre')).toBeNull()
  const draft = {
    ...emptyDraft(agenda),
    name: ' Ana\nSilva ',
    organisation: ' ',
    note: 'On\tarticle 5 ',
    behalf: 'Brazil',
  }
  expect(enterCommand(agenda, 'qa', draft)).toEqual({
    type: 'EnterRequest',
    slot: 'qa',
    asker: { is: 'guest', guest: { name: 'Ana Silva', organisation: null } },
    kind: 'question',
    language: 'en',
    note: 'On article 5',
    behalf: 'Brazil',
  })
  expect(enterCommand(agenda, 'qa', { ...draft, name: 'Pierre Cazenave' })).toMatchObject({
    asker: { is: 'person', person: PIERRE },
  })
  expect(enterCommand(agenda, 'qa', { ...draft, name: '  ' })).toBeNull()
})

test('QUE-27 where the organisation is not told, nobody is barred for waiting already: that says the server', () => {
  const { press, show } = rehearse(agenda, T0)
  const asked = { kind: 'question', language: 'en', note: null, behalf: null } as const
  for (let n = 0; n < 32; n += 1) {
    must(press({ type: 'EnterRequest', slot: 'qa', asker: ordinaryGuest(n), ...asked }, T0))
  }
  const typed = (n: number, organisation: string) => {
    const { guest } = ordinaryGuest(n)
    return kindOff(agenda, pageView('moderator', show()), 'qa', { ...emptyDraft(agenda), ...guest, organisation }, null)
  }
  expect(typed(1, 'International Organization for Migration')).toBe('already-waiting')
  expect(typed(1, '')).toBeNull()
  expect(typed(31, '')).toBeNull()
})

test('QUE-14 an edit names what was seen', () => {
  expect(editCommand({ id: 'r7', changed: 9 }, emptyDraft(agenda))).toMatchObject({
    request: 'r7',
    seen: 9,
    note: null,
  })
})
