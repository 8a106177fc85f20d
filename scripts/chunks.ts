import { WORDS } from './wordsOfChunks.ts'

/** What goes together into one file of the built pages. */
export interface Chunk {
  readonly name: string
  readonly holds: readonly RegExp[]
}

/**
 * Small files compress badly, and a browser asks for six at a time: so few files a page, each of them whole. What is named
 * first takes a module first. Words are split by language besides.
 */
const chunks: readonly Chunk[] = [
  {
    // What every page needs; and the ribbon, which the stage and the home page carry unseen: in one file with the rest it
    // weighs 1 kB less, and takes two requests less, on the other six.
    name: 'shared',
    holds: [
      // Polling is for networks that let no WebSocket through: scripts/leanClient.ts.
      /node_modules\/(react|react-dom|scheduler|zustand|(socket|engine)\.io-[a-z]+(?!.*\/polling)|@socket\.io)\//,
      /client\/(main|App|Broken|Gate|route|reloadOnce)\.tsx?$/,
      /client\/styles\//,
      /client\/ribbon\//,
      /client\/connection\/(?!api)/,
      /client\/ui\/(?!Icons|QrCode|qrPath|copyText)/,
      /client\/live\/(?!LatenessLine|ShowClocks|waitingNow)[^/]+$/,
      /client\/live\/incoming\/MessageStack\.tsx$/,
      /client\/words\/(?!doorWords|queue|refusals|ribbonWords|room|sayRefusal)[^/]+$/,
      /shared\/words\/([^/]+|([a-z]{2})\/\2)\.ts$/,
      /vite\/preload-helper/,
      /shared\/domain\/(forecast|queueForecast|change|time|floor|phase)\.ts$/,
    ],
  },
  { name: 'refusals', holds: [/client\/words\/refusals\.ts$/] },
]

const words: readonly Chunk[] = [
  { name: 'common', holds: [/(common|ribbon|terms)\.ts$/] },
  { name: 'desk', holds: [/(room|queue|papers)\.ts$/] },
  { name: 'moderator', holds: [/(moderator|messages|people|done)\.ts$/] },
]

/** The groups for the bundler: a module that several would take goes to the first, and so does what it imports. */
export const chunkGroups = [
  ...chunks.map(({ name, holds }, index) => ({
    name,
    test: (module: string) => !WORDS.test(module) && holds.some((each) => each.test(module)),
    priority: 100 - index,
  })),
  ...words.map(({ name, holds }) => ({
    name: (module: string) => `${WORDS.exec(module)?.[1] ?? ''}-${name}`,
    debugName: name,
    test: (module: string) => WORDS.test(module) && holds.some((each) => each.test(module)),
    priority: 1,
  })),
]
