import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What each file imports, types included; not what it loads on demand. */
const imports = new Map(
  ['client', 'server', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => {
        const path = join(root, folder, file)
        const named = readFileSync(path, 'utf8').matchAll(/^(?:import|export|\}) [^;]*?from '(\.[^']+)'/gm)
        return [path, [...named].map(([, to = '']) => join(dirname(path), to))] as const
      }),
  ),
)

/** The first way from a file back to itself; `null` where there is none. */
function circleFrom(file: string, way: readonly string[], free: Set<string>): readonly string[] | null {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
  if (free.has(file)) return null
  for (const next of imports.get(file) ?? []) {
    const circle = circleFrom(next, [...way, file], free)
    if (circle !== null) return circle
  }
  free.add(file)
  return null
}

test('no file imports itself, by whatever way', () => {
  const free = new Set<string>()
  const [circle] = [...imports.keys()].flatMap((file) =>
    [circleFrom(file, [], free) ?? []].filter((way) => way.length > 0),
  )
  expect(circle?.map((file) => file.slice(root.length))).toBeUndefined()
  expect([...imports.values()].flat().length).toBeGreaterThan(2000)
})
