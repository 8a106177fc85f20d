import { pageNames } from '../shared/protocol/pages.ts'

/** What the files of some folders may import, and what they may not. */
export interface Wall {
  /** Globs; of several walls that hold for a file, the last one counts. */
  readonly of: readonly string[]
  /** Globs of what may be imported, as the import names it. */
  readonly may: readonly string[]
  /** Refused all the same. */
  readonly never: readonly string[]
  /** `true`: no clock, no chance, no platform. `false`: free of an earlier wall's. `null`: as it was. */
  readonly pure: boolean | null
  /** Said to whoever runs into it. */
  readonly why: string
}

const TEST_TOOLS = ['vitest', 'fast-check']
const REACT = ['react', 'react/**', 'react-dom', 'react-dom/**', 'zustand', 'zustand/**']
const CLIENT = [...REACT, 'date-fns-tz', 'uqr', '@fontsource-variable/**']
const SERVER = ['node:*', 'pino', 'zod', 'date-fns-tz', 'uqr']

const SELF = ['./**']
const ANY = ['./**', '../**']
const SCHEMAS = ['**/*Schema.ts', '**/files/agenda/read*.ts']
/** What only a server reads, and what weighs. */
const NOT_FOR_PAGES = [
  '**/server/**',
  '**/*Schema.ts',
  '**/testing/**',
  '**/shared/files/agenda/read*.ts',
  '**/shared/files/agenda/file.ts',
  '**/shared/files/localTime.ts',
]
/** An engine is known by the port alone. */
const ENGINES = ['**/storage/*/**', '**/engines.ts']
const ENGINE = ['./**', '../*.ts', '../../*.ts', '**/shared/**', ...SERVER]
const NOT_FOR_ENGINES = ['**/client/**', '**/testing/**', '**/engines.ts']
const PAGE_FOLDERS = [...pageNames, 'home'].toSorted()
const OTHER_PAGES = PAGE_FOLDERS.flatMap((page) => [`../${page}/**`, `../../${page}/**`, `../../../${page}/**`])

/** Each may import those before it, so that they never go in a circle. */
export const FEATURES = [
  'naming',
  'pressing',
  'signals',
  'booths',
  'papers',
  'incoming',
  'links',
  'door',
  'room',
  'floor',
  'controls',
  'done',
  'next',
  'queue',
  'runOfShow',
  'start',
  'agendaEditor',
  'catchUp',
  'messages',
  'people',
]

const SHARED = ['domain', 'files', 'protocol', 'views', 'words']
/** The other parts of shared, from any depth, and what shared never sees. */
const notOf = (...folders: readonly string[]) => [
  ...(folders.includes('testing') ? [] : ['**/testing/**']),
  '**/client/**',
  '**/server/**',
  ...SHARED.filter((each) => !folders.includes(each)).flatMap((each) => [
    `../${each}/**`,
    `../../${each}/**`,
    `../../../${each}/**`,
  ]),
]

export const walls: readonly Wall[] = [
  {
    of: ['shared/domain/**'],
    may: ANY,
    never: notOf('domain'),
    pure: true,
    why: 'shared/domain imports nothing outside itself.',
  },
  {
    of: ['shared/views/**'],
    may: ANY,
    never: [...notOf('views', 'domain', 'files', 'protocol'), ...SCHEMAS],
    pure: true,
    why: 'shared/views imports only shared, and no schema.',
  },
  {
    of: ['shared/protocol/**'],
    may: ANY,
    never: [...notOf('protocol', 'domain', 'files'), ...SCHEMAS],
    pure: true,
    why: 'shared/protocol imports only shared; zod and other schemas only in its *Schema.ts files.',
  },
  {
    of: ['shared/protocol/{view,screens,messages}.ts', 'shared/protocol/api/{apiView,links,shows}.ts'],
    may: [...ANY, 'zod'],
    never: [...notOf('protocol', 'domain', 'files'), '**/files/agenda/read*.ts'],
    pure: null,
    why: 'These name the types of schemas, and import them as types only: zod never comes to a page.',
  },
  {
    of: ['shared/protocol/**/*Schema.ts'],
    may: [...ANY, 'zod'],
    never: notOf('protocol', 'domain', 'files'),
    pure: true,
    why: 'A schema in shared/protocol imports only shared and zod.',
  },
  {
    of: ['shared/files/**'],
    may: [...ANY, 'date-fns-tz'],
    never: [...notOf('files', 'domain'), '**/*Schema.ts'],
    pure: null,
    why: 'shared/files imports only itself, shared/domain and date-fns-tz; zod and schemas only in its *Schema.ts and read*.ts files.',
  },
  {
    of: ['shared/files/**/*Schema.ts', 'shared/files/**/read*.ts'],
    may: [...ANY, 'date-fns-tz', 'zod'],
    never: notOf('files', 'domain'),
    pure: null,
    why: 'Reading an agenda needs only shared/files, shared/domain, date-fns-tz and zod.',
  },
  {
    of: ['shared/files/agenda/file.ts'],
    may: [...ANY, 'zod'],
    never: notOf('files', 'domain'),
    pure: null,
    why: 'It names the types of a schema, and imports it as a type only.',
  },
  {
    of: ['shared/*.ts'],
    may: [],
    never: [],
    pure: true,
    why: 'What lies beside the folders of shared is for all of them, and imports nothing.',
  },
  {
    of: ['shared/words/**'],
    may: ANY,
    never: [...notOf('words', 'domain', 'files', 'protocol'), ...NOT_FOR_PAGES],
    pure: null,
    why: 'Words know what is said, and no screen: shared/words imports the domain, files, types of the protocol and itself.',
  },
  {
    of: ['testing/show/**'],
    may: [...ANY, ...TEST_TOOLS],
    never: ['**/server/**', '**/client/**'],
    pure: null,
    why: 'testing/show builds shows: it imports only shared and the test tools.',
  },
  {
    of: ['shared/domain/**/*.test.ts'],
    may: [...ANY, ...TEST_TOOLS],
    never: notOf('domain', 'testing'),
    pure: false,
    why: 'A test of shared/domain imports only the domain, testing/show and the test tools.',
  },
  {
    of: ['shared/{files,protocol,views,words}/**/*.test.ts'],
    may: [...ANY, 'zod', 'date-fns-tz', 'node:*', ...TEST_TOOLS],
    never: notOf('testing', ...SHARED),
    pure: false,
    why: 'A test of shared imports only shared and the test tools.',
  },
  {
    of: ['client/**'],
    may: [...ANY, ...CLIENT],
    never: NOT_FOR_PAGES,
    pure: null,
    why: 'client imports React and its few libraries, shared without schemas and without the agenda’s file, and never server; socket.io-client belongs to client/page/connection.',
  },
  {
    of: ['client/page/**'],
    may: [...ANY, ...CLIENT],
    never: [...NOT_FOR_PAGES, '**/features/**', '../pages/**', '../../pages/**', '../../../pages/**', '**/api/**'],
    pure: null,
    why: 'client/page is what every page loads: it imports no feature and no page but on demand, in App.tsx.',
  },
  {
    of: ['client/page/{App,Gate,MessageStack}.tsx'],
    may: [...ANY, ...CLIENT],
    never: NOT_FOR_PAGES,
    pure: null,
    why: 'What every page loads asks for features and pages on demand.',
  },
  {
    of: ['client/page/connection/**'],
    may: [...ANY, ...CLIENT, 'socket.io-client'],
    never: [...NOT_FOR_PAGES, '**/features/**', '../../pages/**', '../../../pages/**'],
    pure: null,
    why: 'client/page/connection imports what client/page may, and socket.io-client; never server, zod or a schema.',
  },
  {
    of: ['client/page/ui/**', 'client/ui/**'],
    may: [
      ...SELF,
      '../arrowMove.ts',
      '../words/**',
      '../styles/**',
      '../page/ui/**',
      '../../page/ui/**',
      '../page/words/**',
      '../../page/words/**',
      '**/shared/words/**',
      '**/shared/domain/time.ts',
      '**/shared/domain/agenda/languageCode.ts',
      ...CLIENT,
    ],
    never: [],
    pure: null,
    why: 'What is for any screen knows nothing of shows: only itself, words, styles, and of the domain its time and how a language is printed.',
  },
  ...FEATURES.map((feature, place) => ({
    of: [`client/features/${feature}/**`],
    may: [...ANY, ...CLIENT],
    never: [
      ...NOT_FOR_PAGES,
      '../../pages/**',
      '../../../pages/**',
      '../../../../pages/**',
      ...FEATURES.slice(place + 1).flatMap((later) => [`../${later}/**`, `../../${later}/**`]),
    ],
    pure: null,
    why: `A feature is for any page and knows none; of other features, ${feature} knows those before it in the order of FEATURES.`,
  })),
  {
    of: ['client/pages/**'],
    may: [...ANY, ...CLIENT],
    never: [...NOT_FOR_PAGES, ...OTHER_PAGES],
    pure: null,
    why: 'A page puts features together, and knows no other page.',
  },
  {
    of: ['client/**/*.test.ts', 'client/**/*.test.tsx'],
    may: [...ANY, ...CLIENT, ...TEST_TOOLS],
    never: ['**/server/**'],
    pure: null,
    why: 'A test of client never imports server.',
  },
  {
    of: ['server/**'],
    may: [...ANY, ...SERVER],
    never: ['**/client/**', '**/testing/**'],
    pure: null,
    why: 'server imports Node, pino, zod and its own; never client. Express belongs to server/http, socket.io to server/sockets, the database to server/storage.',
  },
  {
    of: ['server/show/**'],
    may: [...ANY, ...SERVER],
    never: [
      '**/client/**',
      '**/testing/**',
      '**/http/**',
      '**/sockets/**',
      ...ENGINES,
      'node:http',
      'node:https',
      'node:net',
    ],
    pure: null,
    why: 'server/show knows no transport, and its store by the port alone.',
  },
  {
    of: ['server/access/**'],
    may: [...ANY, ...SERVER],
    never: ['**/client/**', '**/testing/**', '**/http/**', '**/sockets/**', ...ENGINES],
    pure: null,
    why: 'server/access knows its store by the port alone, and no transport.',
  },
  {
    of: ['server/flow/**'],
    may: [...SELF, 'node:*'],
    never: [],
    pure: null,
    why: 'server/flow knows a line and nothing of who is on it: Node’s own only.',
  },
  {
    of: ['server/http/**'],
    may: [...ANY, ...SERVER, 'express', 'helmet', 'compression'],
    never: ['**/client/**', '**/testing/**', '**/sockets/**', ...ENGINES],
    pure: null,
    why: 'server/http imports Express, helmet and compression; never sockets, the database or client.',
  },
  {
    of: ['server/sockets/**'],
    may: [...ANY, ...SERVER, 'socket.io'],
    never: ['**/client/**', '**/testing/**', '../http/**', '../../http/**', ...ENGINES],
    pure: null,
    why: 'server/sockets imports socket.io; never http, the database or client.',
  },
  {
    of: ['server/storage/**'],
    may: [...ANY, ...SERVER],
    never: ['**/client/**', '**/testing/**', '**/http/**', '**/sockets/**', '**/access/**', '**/show/**'],
    pure: null,
    why: 'server/storage knows no transport, no show and no client; each engine’s driver belongs to its folder.',
  },
  {
    of: ['server/storage/*/**'],
    may: ENGINE,
    never: NOT_FOR_ENGINES,
    pure: null,
    why: 'An engine knows the port and itself; never a transport, a show, access or another engine.',
  },
  {
    of: ['server/storage/sqlite/**'],
    may: [...ENGINE, 'kysely', 'kysely/**', 'libsql', 'libsql/promise'],
    never: NOT_FOR_ENGINES,
    pure: null,
    why: 'server/storage/sqlite knows the port, itself, Kysely and libsql; never a transport, a show, access or another engine.',
  },
  {
    of: ['server/**/*.test.ts', 'testing/server/**'],
    may: [...ANY, ...SERVER, ...TEST_TOOLS, 'socket.io', 'socket.io-client', 'kysely', 'libsql', 'express'],
    never: ['**/client/**', '**/bench/**', '**/faults/**', '**/e2e/**'],
    pure: null,
    why: 'A test of server imports neither client nor what measures and tries the whole.',
  },
]

const NO_CLOCK = 'The domain has no clock: take `now` (an Instant) as an argument.'
const NO_IDS = 'The domain invents no ids: take them as arguments.'
const NO_PLATFORM = 'The domain knows no platform: what it needs is handed in.'
const IMPURE = {
  Date: NO_CLOCK,
  performance: NO_CLOCK,
  crypto: NO_IDS,
  globalThis: NO_PLATFORM,
  window: NO_PLATFORM,
  self: NO_PLATFORM,
  document: NO_PLATFORM,
  navigator: NO_PLATFORM,
  localStorage: NO_PLATFORM,
  sessionStorage: NO_PLATFORM,
  fetch: NO_PLATFORM,
  process: NO_PLATFORM,
  Buffer: NO_PLATFORM,
  console: NO_PLATFORM,
  Intl: 'Formatting belongs to the screen, zones to shared/files.',
  setTimeout: 'The domain starts nothing: state what is due as a fact, the server keeps the alarm.',
  setInterval: 'The domain starts nothing: state what is due as a fact, the server keeps the alarm.',
  setImmediate: 'The domain starts nothing: state what is due as a fact, the server keeps the alarm.',
  requestAnimationFrame: 'The domain starts nothing: state what is due as a fact, the server keeps the alarm.',
  queueMicrotask: 'The domain starts nothing: state what is due as a fact, the server keeps the alarm.',
}

/** The walls as Biome's configuration has them. */
export function biomeWalls(): object {
  return {
    overrides: walls.map(({ of, may, never, pure, why }) => ({
      includes: of,
      linter: {
        rules: {
          style: {
            noRestrictedImports: {
              level: 'error',
              options: { patterns: [{ group: ['**', ...may.map((each) => `!${each}`), ...never], message: why }] },
            },
            ...(pure === null
              ? {}
              : { noRestrictedGlobals: pure ? { level: 'error', options: { deniedGlobals: IMPURE } } : 'off' }),
          },
        },
      },
    })),
  }
}
