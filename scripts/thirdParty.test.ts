import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { noticesOf, productionPackages, sbomOf, sqliteInside } from './thirdParty.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Locked {
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}

/** From what package.json names, along what each package asks for, as Node finds it: the lockfile's own marks are not asked. */
function reached(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const visit = (from: string) => {
    const { dependencies = {}, optionalDependencies = {} } = lock.packages[from] ?? { version: '' }
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const path = resolved(from, name)
      if (path === null || found.has(path)) continue
      found.set(path, `${name}@${lock.packages[path]?.version}`)
      visit(path)
    }
  }
  visit('')
  return found
}

/** In its own folder, or in one further out. */
function resolved(from: string, name: string): string | null {
  const path = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`
  if (lock.packages[path] !== undefined) return path
  if (from === '') return null
  return resolved(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
}

const packages = productionPackages()

test('ACC-54 every production dependency of the lockfile is in the list of parts, with SQLite, its licence and its hash', () => {
  const sbom = JSON.parse(JSON.stringify(sbomOf(packages, sqliteInside()))) as {
    readonly components: readonly {
      readonly name: string
      readonly 'bom-ref': string
      readonly licenses: readonly object[]
      readonly hashes?: readonly { readonly content: string }[]
    }[]
  }
  const listed = sbom.components.map((each) => each['bom-ref'])
  const needed = [...reached().values()]
  expect(needed.length).toBeGreaterThan(100)
  expect(needed).toContain(`ws@${lock.packages['node_modules/ws']?.version}`)
  expect(needed.filter((each) => !listed.includes(each))).toEqual([])
  expect(new Set(listed).size).toBe(listed.length)
  expect(listed).toContain(`sqlite@${sqliteInside()}`)
  for (const { name, licenses, hashes } of sbom.components.slice(0, -1)) {
    expect([name, JSON.stringify(licenses)]).not.toEqual([name, expect.stringContaining('unknown')])
    expect([name, hashes?.[0]?.content.length]).toEqual([name, 128])
  }
})

test('ACC-54 every production dependency is named in the notices, with the text of its licence where it has one', () => {
  const notices = noticesOf(packages, sqliteInside())
  for (const [path, each] of reached()) {
    const at = each.lastIndexOf('@')
    const heading = `\n${each.slice(0, at)} ${each.slice(at + 1)} (`
    expect([each, notices.includes(heading)]).toEqual([each, true])
    const text = join(root, path, 'LICENSE')
    if (existsSync(text)) expect([each, notices.includes(readFileSync(text, 'utf8').trim())]).toEqual([each, true])
  }
  expect(notices).toContain(`SQLite ${sqliteInside()} (public domain)`)
})
