import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'

// `npm sbom --omit=dev` leaves out what is a development dependency as well, such as ws beneath engine.io. So this reads
// the lockfile itself, whose `dev` marks only what nothing in production needs.

const root = fileURLToPath(new URL('..', import.meta.url))

export interface Package {
  /** Where it lies: `node_modules/engine.io/node_modules/accepts`. */
  readonly path: string
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly integrity: string | null
  /** Installed only on its own platform. */
  readonly optional: boolean
}

interface Locked {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly dev?: boolean
  readonly devOptional?: boolean
}

/** What Rostrum runs on, each version once, by name. */
export function productionPackages(): readonly Package[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>
  }
  const all = Object.entries(lock.packages).flatMap(([path, locked]) => {
    if (path === '' || locked.dev === true || locked.devOptional === true) return []
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const { version, integrity = null, optional = false } = locked
    return [{ path, name, version, integrity, optional, licence: locked.license ?? licenceIn(path) }]
  })
  const once = new Map(all.map((each) => [`${each.name}@${each.version}`, each]))
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Writes the list for programs, CycloneDX, and the licences for people, both the same for the same lockfile. */
export function writeThirdParty(): void {
  const packages = productionPackages()
  const sqlite = sqliteInside()
  writeFileSync(join(root, 'dist/sbom.json'), `${JSON.stringify(sbomOf(packages, sqlite), null, 2)}\n`)
  writeFileSync(join(root, 'dist/THIRD-PARTY.txt'), noticesOf(packages, sqlite))
}

export function sbomOf(packages: readonly Package[], sqlite: string): object {
  const { name, version, license } = readPackage('')
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: { type: 'application', name, version, purl: purlOf(name, version), licenses: licencesOf(license) },
    },
    components: [
      ...packages.map((each) => ({
        type: 'library',
        name: each.name,
        version: each.version,
        'bom-ref': `${each.name}@${each.version}`,
        purl: purlOf(each.name, each.version),
        scope: each.optional ? 'optional' : 'required',
        licenses: licencesOf(each.licence),
        hashes: hashesOf(each.integrity),
      })),
      {
        type: 'library',
        name: 'sqlite',
        version: sqlite,
        'bom-ref': `sqlite@${sqlite}`,
        purl: `pkg:generic/sqlite@${sqlite}`,
        description: 'Inside libsql',
        licenses: [{ license: { name: 'Public domain' } }],
      },
    ],
  }
}

export function noticesOf(packages: readonly Package[], sqlite: string): string {
  const parts = packages.map((each) => `${each.name} ${each.version} (${each.licence})\n\n${textOf(each)}`)
  const inside = `SQLite ${sqlite} (public domain), inside libsql\n\nThe author disclaims copyright to this source code.`
  const head = 'Rostrum runs on the work of others. These are their names, versions and licences.'
  return `${[head, ...parts, inside].join(`\n\n${'='.repeat(80)}\n\n`)}\n`
}

export function sqliteInside(): string {
  const db = new Database(':memory:')
  try {
    const row: unknown = db.prepare('select sqlite_version() as version').get()
    return typeof row === 'object' && row !== null && 'version' in row ? String(row.version) : 'unknown'
  } finally {
    db.close()
  }
}

function textOf({ path, licence }: Package): string {
  const folder = join(root, path)
  if (!existsSync(folder)) return 'For another platform than this build’s: its licence is the one of libsql.'
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
  if (files.length > 0) return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
  const { author } = readPackage(path)
  return `The package names its licence, ${licence}, and holds no text of it.${author === null ? '' : ` Its author: ${author}.`}`
}

function licenceIn(path: string): string {
  return existsSync(join(root, path)) ? readPackage(path).license : 'unknown'
}

/** Older packages list their licences. */
function readPackage(path: string) {
  const said = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
    readonly licenses?: readonly { readonly type: string }[]
    readonly author?: string | { readonly name: string }
  }
  const { name, version, author = null } = said
  const license = said.license ?? said.licenses?.map(({ type }) => type).join(' OR ') ?? 'unknown'
  return { name, version, license, author: typeof author === 'string' ? author : (author?.name ?? null) }
}

function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
}

function licencesOf(licence: string): readonly object[] {
  return licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }]
}

/** As the lockfile has it: `sha512-` and base64. */
function hashesOf(integrity: string | null): readonly object[] {
  const [, base64] = /^sha512-(.+)$/.exec(integrity ?? '') ?? []
  if (base64 === undefined) return []
  return [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }]
}
