import { expect, test } from 'vitest'
import { z } from 'zod'
import { unboundedIn } from '../../testing/show/unbounded.ts'
import { linkRequestSchema, linkRevocationSchema } from './routes/linkRoutes.ts'
import { screenCallSchema } from './routes/screenRoutes.ts'

test.each([
  ['a wish for a link', linkRequestSchema],
  ['a link to revoke', linkRevocationSchema],
  ['a call to a screen', screenCallSchema],
] as const)('ACC-61 every text, list and map of %s has a bound of its own', (_what, schema) => {
  expect(unboundedIn(z.toJSONSchema(schema, { io: 'input' }))).toEqual([])
})
