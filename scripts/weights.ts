import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Manifest, ManifestChunk } from 'vite'

/** In kB (1,000 bytes) of JavaScript and CSS, gzipped, for the first sight of a page in one language. */
export const pageBudgets: Readonly<Record<string, number>> = { speaker: 100, moderator: 190 }

export interface Weight {
  readonly page: string
  readonly js: number
  readonly css: number
  readonly total: number
  /** What the page may load later. */
  readonly later: number
}

const dist = fileURLToPath(new URL('../dist/client', import.meta.url))

/** What each page of the build weighs; it must be built. */
export function weighPages(): readonly Weight[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const entry = closure(['index.html'])
  return lazyFrom(entry, 'views').map(weigh)

  /** A page is the entry, its view and its words in one language (the heavier one), each with all it imports. */
  function weigh(view: string): Weight {
    const first = new Set([...entry, ...closure([view])])
    const files = filesOf(first)
    const words = lazyFrom(first, 'words')
    const js = sizeOf([...files].filter((file) => file.endsWith('.js'))) + heaviestLanguage(words, files)
    const css = sizeOf([...files].filter((file) => file.endsWith('.css')))
    const onDemand = lazyFrom(closure([view])).filter((chunk) => !words.includes(chunk))
    const later = sizeOf(without(filesOf(closure(onDemand)), files))
    return { page: view.split('/')[1] ?? view, js, css, total: js + css, later }
  }

  /** Words lie in a folder a language, `words/fr/speaker.ts`; a reader loads one language's. */
  function heaviestLanguage(words: readonly string[], loaded: ReadonlySet<string>): number {
    const languages = [...new Set(words.map((chunk) => chunk.split('/')[1]))]
    const sizes = languages.map((language) => {
      const own = words.filter((chunk) => chunk.split('/')[1] === language)
      return sizeOf(without(filesOf(closure(own)), loaded))
    })
    return Math.max(0, ...sizes)
  }

  /** What these chunks load on demand: all of it, or what lies in one folder of the client. */
  function lazyFrom(chunks: ReadonlySet<string>, folder = ''): readonly string[] {
    const lazy = [...chunks].flatMap((key) => chunkOf(key).dynamicImports ?? [])
    return [...new Set(lazy)].filter((key) => key.startsWith(folder === '' ? '' : `${folder}/`)).sort()
  }

  /** The chunks a browser must have before these can run. */
  function closure(keys: readonly string[], found: Set<string> = new Set()): ReadonlySet<string> {
    for (const key of keys) {
      if (found.has(key)) continue
      found.add(key)
      closure(chunkOf(key).imports ?? [], found)
    }
    return found
  }

  function chunkOf(key: string): ManifestChunk {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`The build's manifest names ${key}, but does not describe it.`)
    return chunk
  }

  function filesOf(chunks: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...chunks].flatMap((key) => [chunkOf(key).file, ...(chunkOf(key).css ?? [])]))
  }

  function without(files: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
    return [...files].filter((file) => !others.has(file))
  }

  function sizeOf(files: readonly string[]): number {
    return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000
  }
}
