type Shape = Readonly<Record<string, unknown>>

/** Where in a JSON Schema a text, a list or a map has no bound of its own. A map is an object whose keys are not named. */
export function unboundedIn(schema: unknown): readonly string[] {
  return walk(schema, '')
}

function walk(shape: unknown, path: string): readonly string[] {
  if (Array.isArray(shape)) return shape.flatMap((each, index) => walk(each, `${path}[${index}]`))
  if (!isShape(shape)) return []
  const below = Object.entries(shape).flatMap(([key, part]) =>
    key === 'enum' || key === 'const' || key === 'required' ? [] : walk(part, `${path}.${key}`),
  )
  return isBounded(shape) ? below : [path, ...below]
}

function isBounded(shape: Shape): boolean {
  switch (shape['type']) {
    case 'string':
      return 'maxLength' in shape || 'enum' in shape || 'const' in shape || shape['format'] === 'uuid'
    case 'array':
      return 'maxItems' in shape
    case 'object':
      return shape['additionalProperties'] === false || 'maxProperties' in shape || isClosed(shape)
    case 'number':
    case 'integer':
      return 'maximum' in shape && 'minimum' in shape
    default:
      return true
  }
}

/** The handshake passes over what it does not know; it keeps nothing of it. */
function isClosed(shape: Shape): boolean {
  return isShape(shape['properties']) && !('additionalProperties' in shape)
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
