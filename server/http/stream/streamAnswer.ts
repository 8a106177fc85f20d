import { ref } from '../openapi/describe.ts'

/** The events of a stream: each is text with these fields, its data JSON of that shape. */
export const EVENTS = {
  description:
    'Each event as one of these. `revoked` and `later` end the stream. Without `changes` each `view` is a View; with `changes=1` ' +
    'there is one WireView, then what changed. A change fits the picture whose `revision` is its `from`: where it does ' +
    'not, open the stream anew. Another `view` takes the place of changes that a slow reader has missed. A reader that takes ' +
    'nothing for 15 s is cut off; one that comes back gets the whole.',
  content: {
    'text/event-stream': {
      schema: {
        oneOf: [
          event('view', 'View', 'Without `changes`: at once, and when it has changed; its id is the revision'),
          event('view', 'WireView', 'With `changes=1`: at once'),
          event('change', 'ViewChange', 'With `changes=1`: of `live` and `agenda`; its id is the revision'),
          event('mine', 'MineChange', 'With `changes=1`: of `mine`'),
          event('revoked', null, 'The key was revoked or renewed'),
          event('later', null, 'Somebody with a key needed this place: come back later'),
        ],
      },
    },
  },
}

function event(name: string, said: string | null, description: string): object {
  const data = said === null ? { type: 'object', maxProperties: 0 } : ref(said)
  return {
    type: 'object',
    description,
    properties: {
      id: { type: 'string' },
      event: { const: name },
      data: { type: 'string', contentMediaType: 'application/json', contentSchema: data },
    },
    required: ['event', 'data'],
  }
}
