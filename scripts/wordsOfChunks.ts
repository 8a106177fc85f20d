import type { Plugin } from 'vite'

/** What a built chunk has to do with words, by its file: the sets that its code asks for, and those that it holds. */
export type WordsOfChunks = Readonly<
  Record<
    string,
    {
      /** In one language, in two and in all at once. */
      readonly asks: readonly string[]
      readonly asksInTwo: readonly string[]
      readonly asksInAll: readonly string[]
      readonly holds: readonly string[]
    }
  >
>

export const WORDS_OF_CHUNKS = '.vite/words.json'

/** A module of words: its language and its set. */
export const WORDS = /shared\/words\/([a-z]{2})\/(?:\w+\/)?(?!\1\.)(\w+)\.ts$/

/** The file that knows a language's sets: every page needs the reader's. */
export const SETS = 'sets'

/** Writes beside the manifest what `createWords('queue')` asks for: which set is loaded in which language, no import says. */
export function wordsOfChunks(): Plugin {
  return {
    name: 'rostrum:words-of-chunks',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      const told = Object.values(bundle).flatMap((chunk) => {
        if (chunk.type !== 'chunk') return []
        const codes = chunk.moduleIds.map((id) => this.getModuleInfo(id)?.code ?? '')
        const asks = codes.flatMap((code) => setsIn(code, 'createWords'))
        const asksInTwo = codes.flatMap((code) => setsIn(code, 'createWordsInTwo'))
        const asksInAll = codes.flatMap((code) => setsIn(code, 'createWordsInAll'))
        const holds = chunk.moduleIds.flatMap((id) => {
          const [, language, set] = WORDS.exec(id) ?? []
          return language === undefined || set === undefined ? [] : [nameOf(set, language)]
        })
        return [[chunk.fileName, { asks, asksInTwo, asksInAll, holds }] as const]
      })
      const source = JSON.stringify(Object.fromEntries(told) satisfies WordsOfChunks)
      this.emitFile({ type: 'asset', fileName: WORDS_OF_CHUNKS, source })
    },
  }
}

export function nameOf(set: string, language: string): string {
  return `${set}.${language}`
}

function setsIn(code: string, maker: string): readonly string[] {
  return [...code.matchAll(new RegExp(`\\b${maker}\\(["'](\\w+)["']\\)`, 'g'))].map(([, set = '']) => set)
}
