import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { unboundedIn } from '../../testing/show/unbounded.ts'
import { LIMITS } from '../domain/agenda/limits.ts'
import { agendaFileSchema } from '../files/agenda/agendaFileSchema.ts'
import { linkRequestSchema, linkRevocationSchema } from './api/linkSchema.ts'
import { agendaEditSchema } from './commands/agendaEditSchema.ts'
import { commandSchema, envelopeSchema, handshakeSchema } from './commands/commandSchema.ts'
import { screenCallSchema } from './screenSchema.ts'

describe('ACC-61 every text, list, map and number that is sent has a bound of its own', () => {
  test.each([
    ['a command', commandSchema],
    ['its envelope', envelopeSchema],
    ['an edit of the agenda', agendaEditSchema],
    ['the handshake', handshakeSchema],
    ['an agenda', agendaFileSchema],
    ['a wish for a link', linkRequestSchema],
    ['a link to revoke', linkRevocationSchema],
    ['a call to a screen', screenCallSchema],
  ] as const)('%s', (_what, schema) => {
    expect(unboundedIn(z.toJSONSchema(schema, { io: 'input' }))).toEqual([])
  })

  test('the walk finds each kind that has none', () => {
    const loose = z.strictObject({
      text: z.string(),
      list: z.array(z.boolean()),
      map: z.record(z.string().max(9), z.boolean()),
      number: z.number(),
    })
    expect(unboundedIn(z.toJSONSchema(loose, { io: 'input' }))).toEqual(
      ['text', 'list', 'map', 'number'].map((field) => `.properties.${field}`),
    )
  })

  const words = (count: number, text = 'x') =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26)), text]),
    )
  const term = (of: object) => ({ type: 'AddPaper', paper: { is: 'term', on: null, words: of, note: null } })
  const message = (text: unknown) => ({
    type: 'SendMessage',
    audience: { to: 'everybody' },
    text,
    weight: 'note',
    lasts: null,
  })

  test.each([
    ['a term in 30 languages of 300 characters', term(words(LIMITS.languages, 'x'.repeat(300))), true],
    ['a term in 31', term(words(LIMITS.languages + 1)), false],
    ['a term of 301 characters', term({ en: 'x'.repeat(301) }), false],
    ['a language that is none', term({ ['e'.repeat(300)]: 'x' }), false],
    ['a message in 30 languages', message(words(LIMITS.languages)), true],
    ['a message in 31', message(words(LIMITS.languages + 1)), false],
    ['a title in 31', { type: 'EditAgenda', edit: { edit: 'title-slot', slot: 'a', from: 'a', to: words(31) } }, false],
    ['1,001 changes', { type: 'CatchUp', turn: 2, changes: [], slotBy: 0, skip: Array(1001).fill('a') }, false],
  ])('%s', (_what, command, accepted) => {
    expect(commandSchema.safeParse(command).success).toBe(accepted)
  })

  test('a title of an earlier agenda, with what a new one may not hold, can be changed', () => {
    const edit = { edit: 'title-slot', slot: 'a', from: 'Q\u200b&A', to: 'Q&A' }
    expect(commandSchema.safeParse({ type: 'EditAgenda', edit }).success).toBe(true)
  })
})
