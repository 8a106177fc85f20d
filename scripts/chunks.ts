import { SETS, WORDS } from './wordsOfChunks.ts'

/** This folder is what every page loads: whatever lies in it, and what that imports, is one file of the built pages. */
const EVERY_PAGE = /\/client\/page\//

/** Small files compress badly, and a browser asks for six at a time: so words that are needed together come together. */
const togetherInWords = [
  { name: SETS, sets: [SETS] },
  // What several sets say: else it would come with one of them, to those who want another.
  { name: 'terms', sets: ['terms', 'elided'] },
  { name: 'kinds', sets: ['requestKinds'] },
  { name: 'common', sets: ['common', 'ribbon'] },
  { name: 'desk', sets: ['room', 'queue', 'papers'] },
  { name: 'moderator', sets: ['moderator', 'controls', 'messages', 'people', 'done'] },
]

/** What is sent in all languages at once: a few sentences. */
const IN_ALL = 'ready'

/** The groups for the bundler: a module that several would take goes to the first, and so does what it imports. */
export const chunkGroups = [
  {
    name: 'page',
    test: (module: string) => EVERY_PAGE.test(module),
    priority: 2,
  },
  {
    name: IN_ALL,
    test: (module: string) => WORDS.exec(module)?.[2] === IN_ALL,
    priority: 1,
  },
  ...togetherInWords.map(({ name, sets }, index) => ({
    name: (module: string) => `${WORDS.exec(module)?.[1] ?? ''}-${name}`,
    debugName: name,
    test: (module: string) => sets.includes(WORDS.exec(module)?.[2] ?? ''),
    priority: 1 - index / 10,
  })),
]
