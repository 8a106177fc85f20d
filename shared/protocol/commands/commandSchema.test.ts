import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { commandTypes } from '../../domain/commands.ts'
import { answerSchemas, eventSchemas } from '../eventSchema.ts'
import { PROTOCOL } from '../view.ts'
import { commandSchema, envelopeSchema, handshakeSchema } from './commandSchema.ts'

const id = '0b9c1a52-3f47-4d6e-8a51-2b7c9d0e1f23'

test('ACC-12 every command of the permission table has a schema', () => {
  const types = commandSchema.options.map((option) => option.shape.type.value)
  expect(types.sort()).toEqual([...commandTypes].sort())
})

test.each([
  ['an unknown command', { id, command: { type: 'GiveFloorToMe' } }],
  ['an unknown field', { id, command: { type: 'EndShow', now: true } }],
  ['an id that is no UUID', { id: 'x', command: { type: 'EndShow' } }],
  ['a turn that is no number', { id, command: { type: 'EndTurn', turn: '2' } }],
  ['no turn', { id, command: { type: 'EndTurn' } }],
  ['a fraction of a millisecond', { id, command: { type: 'AddTime', turn: 2, to: 'turn', by: 0.5 } }],
  ['no time', { id, command: { type: 'AddTime', turn: 2, to: 'turn', by: 0 } }],
  ['infinite time', { id, command: { type: 'AddTime', turn: 2, to: 'turn', by: Number.POSITIVE_INFINITY } }],
  ['a week', { id, command: { type: 'AddTime', turn: 2, to: 'turn', by: 604_800_000 } }],
  ['an identity', { id, by: 'moderator', command: { type: 'EndShow' } }],
  ['nothing', null],
  ['a list', [id]],
])('ACC-12 refuses %s', (_what, input) => {
  expect(envelopeSchema.safeParse(input).success).toBe(false)
})

test('LNK-10 a change of the wire is a new protocol version', () => {
  const fromPages = [envelopeSchema, handshakeSchema]
  const toPages = [...Object.values(eventSchemas), ...Object.values(answerSchemas)]
  const shapes = [...fromPages, ...toPages].map((schema) => z.toJSONSchema(schema, { io: 'input' }))
  // Words that explain a field may be mended, and the order of what it may be says nothing. So may the name of a shape be
  // mended, which is never sent: then the hash moves alone.
  const bare = JSON.stringify(shapes, (key, value) => {
    if (key === 'description') return undefined
    return key === 'enum' ? value.toSorted() : value
  })
  const hash = createHash('sha256').update(bare).digest('hex').slice(0, 16)
  const spec = readFileSync(new URL('../../../SPEC.md', import.meta.url), 'utf8')
  const [, version, laidDown] = /protocol (\d+), with the shapes\s+`(\w+)`/.exec(spec) ?? []
  expect([PROTOCOL, hash]).toEqual([Number(version), laidDown])
})
