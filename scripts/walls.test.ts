import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { biomeWalls, FEATURES, walls } from './walls.ts'

// Every wall between folders is broken here on purpose, by a file that does nothing else, and each time the linter must
// refuse it; beside them stand the doors, imports of the same folders that must stay allowed.

const root = fileURLToPath(new URL('..', import.meta.url))
const biome = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'biome.cmd' : 'biome')

/** Each row: a folder (`#` becomes the probe's number), and what a file there may not import. */
const breaches: readonly (readonly [file: string, imports: readonly string[]])[] = [
  [
    'shared/domain/#.ts',
    [
      '../views/seenBy.ts',
      '../protocol/messages.ts',
      '../../testing/show/agendas.ts',
      'zod',
      'date-fns-tz',
      'node:fs',
      'vitest',
    ],
  ],
  [
    'shared/domain/queue/#.ts',
    ['../../views/seenBy.ts', '../../files/text.ts', '../../../testing/show/agendas.ts', 'zod'],
  ],
  ['shared/domain/#.test.ts', ['../views/seenBy.ts', 'zod', 'node:fs', '../../server/app.ts']],
  [
    'shared/views/#.ts',
    [
      '../../server/app.ts',
      '../../client/page/main.tsx',
      'zod',
      'react',
      'node:fs',
      '../files/agenda/agendaFileSchema.ts',
    ],
  ],
  [
    'shared/protocol/#.ts',
    [
      '../../server/app.ts',
      '../views/seenBy.ts',
      'zod',
      'socket.io',
      './commands/commandSchema.ts',
      '../files/agenda/readAgenda.ts',
    ],
  ],
  ['shared/protocol/#Schema.ts', ['../../server/app.ts', '../views/seenBy.ts', 'date-fns-tz', 'node:fs']],
  [
    'shared/files/#.ts',
    ['zod', './agenda/agendaFileSchema.ts', 'node:fs', '../../server/app.ts', '../protocol/messages.ts'],
  ],
  ['shared/files/agenda/file.ts', ['../../protocol/messages.ts']],
  ['shared/#.ts', ['./domain/time.ts', 'zod', 'node:fs']],
  ['shared/files/agenda/read#.ts', ['node:fs', '../../../server/app.ts', 'libsql']],
  [
    'shared/words/en/#.ts',
    [
      '../../../client/page/main.tsx',
      '../../views/seenBy.ts',
      '../../views/within.ts',
      '../../protocol/commands/commandSchema.ts',
      'react',
      'zod',
    ],
  ],
  ['shared/protocol/view.ts', ['../files/agenda/readAgenda.ts', '../views/seenBy.ts']],
  ['shared/words/#.test.ts', ['../../server/app.ts', '../../client/page/main.tsx']],
  ['client/page/App.tsx', ['../../server/app.ts']],
  ['testing/show/#.ts', ['../../server/app.ts', '../../client/page/main.tsx', 'zod']],
  [
    'client/#.tsx',
    [
      '../server/app.ts',
      'zod',
      '../shared/protocol/commands/commandSchema.ts',
      '../testing/show/agendas.ts',
      'socket.io-client',
      'node:fs',
    ],
  ],
  [
    'client/page/#.tsx',
    ['./../features/papers/usePapers.ts', '../pages/speaker/SpeakerView.tsx', '../api/api.ts', 'zod'],
  ],
  [
    'client/page/connection/#.ts',
    [
      '../../../server/app.ts',
      'zod',
      '../../../shared/protocol/commands/commandSchema.ts',
      '../../features/papers/usePapers.ts',
    ],
  ],
  [
    'client/page/ui/#.tsx',
    [
      '../../../shared/domain/floor/floor.ts',
      '../connection/showStore.ts',
      '../../pages/speaker/SpeakerView.tsx',
      'zod',
    ],
  ],
  ['client/ui/#.tsx', ['../../shared/views/seenBy.ts', '../features/papers/usePapers.ts', 'socket.io-client']],
  [
    'client/features/queue/#.tsx',
    ['../../pages/moderator/Desk.tsx', '../../../server/app.ts', 'zod', '../../../shared/files/agenda/readAgenda.ts'],
  ],
  ...FEATURES.map((feature, place): (typeof breaches)[number] => {
    const next = FEATURES[place + 1]
    return [
      `client/features/${feature}/#.ts`,
      ['../../pages/speaker/SpeakerView.tsx', ...(next === undefined ? [] : [`../${next}/${aFileOf(next)}`])],
    ]
  }),
  ['client/features/controls/#.ts', ['../queue/queueRows.ts']],
  ['client/features/queue/desk/#.tsx', ['../../people/roster.ts']],
  [
    'client/pages/speaker/#.tsx',
    [
      '../stage/StageView.tsx',
      '../../../server/app.ts',
      'zod',
      '../../../shared/files/agenda/agendaFileSchema.ts',
      '../../../shared/files/agenda/file.ts',
      '../../../shared/files/localTime.ts',
      'socket.io-client',
      'express',
    ],
  ],
  ['client/pages/moderator/parts/#.tsx', ['../../speaker/SpeakerView.tsx']],
  ['client/pages/speaker/#.test.ts', ['../../../server/app.ts', 'node:fs']],
  [
    'server/#.ts',
    [
      '../client/page/main.tsx',
      'express',
      'helmet',
      'socket.io',
      'kysely',
      'libsql',
      'react',
      '../testing/show/agendas.ts',
    ],
  ],
  [
    'server/show/#.ts',
    [
      '../../client/page/main.tsx',
      'express',
      'socket.io',
      'kysely',
      'libsql',
      'node:http',
      '../http/routes/showRoutes.ts',
      '../sockets/sockets.ts',
      '../storage/sqlite/journal.ts',
      '../storage/engines.ts',
    ],
  ],
  [
    'server/access/#.ts',
    [
      '../../client/page/main.tsx',
      'kysely',
      'libsql',
      'express',
      'socket.io',
      '../storage/sqlite/links.ts',
      '../storage/engines.ts',
      '../http/routes/linkRoutes.ts',
    ],
  ],
  [
    'server/flow/#.ts',
    ['express', 'socket.io', '../access/door.ts', '../http/stream/stream.ts', '../../shared/domain/actor.ts'],
  ],
  [
    'server/http/#.ts',
    [
      '../../client/page/main.tsx',
      'socket.io',
      'kysely',
      'libsql',
      '../sockets/sockets.ts',
      '../storage/sqlite/store.ts',
    ],
  ],
  [
    'server/sockets/#.ts',
    [
      '../../client/page/main.tsx',
      'express',
      'helmet',
      'kysely',
      'libsql',
      '../http/http.ts',
      '../storage/sqlite/store.ts',
    ],
  ],
  ['server/storage/#.ts', ['kysely', 'libsql', '../access/links.ts', '../show/shows.ts', '../http/http.ts']],
  [
    'server/storage/memory/#.ts',
    [
      'kysely',
      '../../../client/page/main.tsx',
      '../../show/shows.ts',
      '../../sockets/sockets.ts',
      '../../access/links.ts',
      '../sqlite/journal.ts',
      '../engines.ts',
    ],
  ],
  [
    'server/storage/sqlite/#.ts',
    [
      '../../../client/page/main.tsx',
      'express',
      'socket.io',
      '../../http/http.ts',
      '../../sockets/sockets.ts',
      '../../show/shows.ts',
      '../../access/links.ts',
      '../memory/memory.ts',
    ],
  ],
  [
    'server/storage/sqlite/backup/#.ts',
    ['../../../access/links.ts', '../../../show/shows.ts', '../../memory/memory.ts', '../../engines.ts'],
  ],
  ['server/show/#.test.ts', ['../../client/page/main.tsx', 'react', '../../bench/bench.ts', '../../faults/line.ts']],
]

const doors: typeof breaches = [
  ['shared/domain/#.ts', ['./time.ts', './queue/queue.ts']],
  ['shared/domain/queue/#.ts', ['../time.ts', '../agenda/agenda.ts']],
  ['shared/domain/#.test.ts', ['./time.ts', '../../testing/show/agendas.ts', 'vitest', 'fast-check']],
  ['shared/views/#.ts', ['./seenBy.ts', '../domain/time.ts']],
  ['shared/protocol/#.ts', ['../domain/time.ts', '../files/text.ts']],
  ['shared/protocol/#Schema.ts', ['../domain/time.ts', './messages.ts', './commands/commandSchema.ts', 'zod']],
  ['shared/files/#.ts', ['./duration.ts', '../domain/time.ts', '../frozen.ts', 'date-fns-tz']],
  ['shared/files/agenda/read#.ts', ['./agendaFileSchema.ts', 'zod', 'date-fns-tz']],
  ['shared/files/#.test.ts', ['./agenda/readAgenda.ts', '../../testing/show/agendas.ts', 'vitest']],
  ['shared/words/en/#.ts', ['../grammar.ts', '../../domain/floor/floor.ts', '../../protocol/problems.ts']],
  ['client/page/#.tsx', ['react', 'zustand', './ui/Press.tsx', './connection/showStore.ts']],
  ['client/page/connection/#.ts', ['socket.io-client', '../../../shared/protocol/messages.ts']],
  ['client/page/ui/#.tsx', ['react', './Press.tsx', '../words/words.ts', '../../../shared/domain/time.ts']],
  ['client/ui/#.tsx', ['react', './menu/Menu.tsx', '../page/ui/Press.tsx']],
  [
    'client/features/queue/#.tsx',
    ['../controls/controls.ts', '../../page/ui/Press.tsx', '../../../shared/domain/floor/floor.ts'],
  ],
  ['client/features/queue/desk/#.tsx', ['../../controls/controls.ts', '../queueRows.ts']],
  [
    'client/pages/moderator/#.tsx',
    ['../../features/controls/controls.ts', '../../ui/menu/Menu.tsx', '../../../shared/domain/floor/floor.ts'],
  ],
  ['server/#.ts', ['node:http', 'pino', './http/http.ts', './sockets/sockets.ts', './storage/engines.ts']],
  ['server/show/#.ts', ['../../shared/domain/floor/floor.ts', '../../shared/views/seenBy.ts', '../storage/storage.ts']],
  ['server/access/#.ts', ['node:crypto', '../storage/storage.ts', '../../shared/domain/actor.ts']],
  ['server/flow/#.ts', ['node:net', './slowLine.ts']],
  [
    'server/http/#.ts',
    [
      'express',
      'helmet',
      'compression',
      '../show/deciding/authority.ts',
      '../../shared/protocol/commands/commandSchema.ts',
    ],
  ],
  [
    'server/sockets/#.ts',
    ['socket.io', '../show/deciding/authority.ts', '../../shared/protocol/commands/commandSchema.ts'],
  ],
  ['server/storage/#.ts', ['node:crypto', './sqlite/claim.ts', '../../shared/domain/floor/floor.ts']],
  ['server/storage/memory/#.ts', ['node:crypto', '../storage.ts', '../../../shared/domain/time.ts']],
  ['server/storage/sqlite/backup/#.ts', ['../store.ts', '../../storage.ts', '../../../../shared/domain/time.ts']],
  ['server/storage/sqlite/#.ts', ['kysely', 'libsql', '../storage.ts', '../../../shared/domain/floor/floor.ts']],
]

const pure = ['shared/domain/#.ts', 'shared/views/#.ts', 'shared/protocol/#.ts']
const impure = [
  'new Date()',
  'new Date(0)',
  'Date.now()',
  'performance.now()',
  'Math.random()',
  'crypto.randomUUID()',
  'globalThis.Date',
  'process.env',
  'setTimeout(() => 0)',
  'setInterval(() => 0)',
  'fetch("/")',
  'localStorage',
  'document',
  'new Intl.NumberFormat()',
]

const importing = (path: string): string => `import { thing } from '${path}'\n\nexport const probe = thing\n`
const house: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['noExplicitAny', 'server/#.ts', 'export const probe = (x: any): unknown => x\n'],
  ['noDefaultExport', 'client/#.tsx', 'export default 1\n'],
  ['noBarrelFile', 'shared/views/#.ts', "export { seenBy } from './seenBy.ts'\n"],
  ['useImportExtensions', 'server/#.ts', importing('./ring')],
  ['plugin', 'client/#.ts', 'export class Probe {}\n'],
  ['plugin', 'server/#.ts', 'export const probe = class {}\n'],
  ['plugin', 'shared/files/#.ts', 'export const probe = Date.now()\n'],
  ['noRestrictedImports', 'client/#.ts', "export const probe = () => import('../server/app.ts')\n"],
  ['noRestrictedImports', 'client/#.ts', "import type { Thing } from 'zod'\n\nexport type Probe = Thing\n"],
  ['noImportCycles', 'server/#.ts', "import { b } from './ring.ts'\n\nexport const a = (): unknown => b\n"],
  ['noImportCycles', 'shared/domain/#.ts', "import type { B } from './ring.ts'\n\nexport type A = B | null\n"],
]

type Probe = { readonly file: string; readonly source: string }
type Found = { readonly category: string; readonly location: { readonly path: string } }

const probes: Probe[] = []
let findings: readonly Found[] = []
let folder = ''

/** Notes a file to be linted with all others in one run, and answers the rules that refused it. */
function probe(place: string, source: string): () => readonly string[] {
  const file = place.replace('#', `Probe${probes.length}`)
  probes.push({ file, source })
  return () => findings.filter(({ location }) => location.path === file).map(({ category }) => category)
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'walls-')))
  for (const part of ['biome.json', 'biome.walls.json', 'package.json', 'scripts/rules'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  for (const { file, source } of probes) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), source)
  }
  for (const place of ['server', 'shared/domain']) closeTheRing(place)
  findings = lint()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the linter has the walls as the table draws them: npm run walls', () => {
  expect(JSON.parse(readFileSync(join(root, 'biome.walls.json'), 'utf8'))).toEqual(biomeWalls())
})

test('every feature has its place in the order', () => {
  expect(FEATURES.toSorted()).toEqual(readdirSync(join(root, 'client/features')).toSorted())
})

test('every wall says something of its own to whoever runs into it', () => {
  expect(new Set(walls.map(({ why }) => why)).size).toBe(walls.length)
})

test('every wall is broken on purpose, and by files that there are', () => {
  const files = [...breaches, ...doors].flatMap(([file, imports]) =>
    imports.filter((path) => path.startsWith('.')).map((path) => join(dirname(file), path)),
  )
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  const said = JSON.stringify(findings)
  expect(walls.filter(({ why }) => !said.includes(JSON.stringify(why).slice(1, -1)))).toEqual([])
})

describe('a wall refuses', () => {
  for (const [file, imports] of breaches) {
    for (const path of imports) {
      const refusals = probe(file, importing(path))
      test(`${file} importing ${path}`, () => expect(refusals()).toContain('lint/style/noRestrictedImports'))
    }
  }
})

describe('a door lets through', () => {
  for (const [file, imports] of doors) {
    for (const path of imports) {
      const refusals = probe(file, importing(path))
      test(`${file} importing ${path}`, () => expect(refusals()).toEqual([]))
    }
  }
})

describe('what is pure reads no clock, no chance and no platform', () => {
  for (const file of pure) {
    for (const expression of impure) {
      const refusals = probe(file, `export const probe = (): unknown => ${expression}\n`)
      test(`${file}: ${expression}`, () => expect(refusals().join()).toMatch(/noRestrictedGlobals|plugin/))
    }
  }
})

describe('the house rules refuse', () => {
  for (const [rule, file, source] of house) {
    const refusals = probe(file, source)
    test(`${rule} in ${file}: ${source.split('\n')[0]}`, () => expect(refusals().join()).toContain(rule))
  }
})

/** Any, as long as it is there. */
function aFileOf(feature: string): string {
  const file = readdirSync(join(root, 'client/features', feature)).find((name) => /^\w+\.tsx?$/.test(name))
  if (file === undefined) throw new Error(`${feature} has no file of its own`)
  return file
}

/** The ring's other half: a file that imports the probe that imports it. */
function closeTheRing(place: string): void {
  const other = probes.find(({ file, source }) => dirname(file) === place && source.includes('./ring.ts'))
  const name = other?.file.slice(place.length + 1)
  const back =
    place === 'server'
      ? `import { a } from './${name}'\n\nexport const b = a\n`
      : `import type { A } from './${name}'\n\nexport type B = A\n`
  writeFileSync(join(folder, place, 'ring.ts'), back)
}

function lint(): readonly Found[] {
  const words = ['lint', '--reporter=json', '--max-diagnostics=none', '.']
  return JSON.parse(refusedRun(words)).diagnostics
}

/** A lint run that finds something ends with 1, and its findings are in what it printed. */
function refusedRun(words: readonly string[]): string {
  try {
    return execFileSync(biome, words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 26,
    })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout
    throw error
  }
}
