import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest, ManifestChunk } from 'vite'
import { type Language, languageCodes, otherThan } from '../shared/words/languages.ts'
import { nameOf, SETS, WORDS_OF_CHUNKS, type WordsOfChunks } from './wordsOfChunks.ts'

/**
 * Writes `pages/speaker.fr.html` and its like into the built client: the one page of the build, with links to all that this
 * view needs before its first picture, in one language, so that the browser asks for it at once and not a script at a time.
 */
export function writePages(folder: string): void {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
  const words: WordsOfChunks = JSON.parse(readFileSync(join(folder, WORDS_OF_CHUNKS), 'utf8'))
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const entry = closureOf(manifest, entriesOf(manifest, page))
  const views = lazyFrom(manifest, entry).filter((key) => key.startsWith('pages/'))
  if (views.length === 0) throw new Error('The build has no views: its entry imports none on demand.')
  mkdirSync(join(folder, 'pages'), { recursive: true })
  for (const view of views) {
    const name = view.split('/')[1] ?? view
    for (const language of languageCodes) {
      const code = [...new Set([...entry, ...closureOf(manifest, [view])])]
      const links = linksOf(
        [...code, ...wordsFor(manifest, words, code, language)].map((key) => chunkOf(manifest, key)),
        page,
      )
      const html = page
        .replace('<html lang="en">', `<html lang="${language}">`)
        .replace('  </head>', `${links}  </head>`)
      writeFileSync(join(folder, 'pages', `${name}.${language}.html`), html)
    }
  }
}

/** The chunks that the page itself starts. */
function entriesOf(manifest: Manifest, page: string): readonly string[] {
  return Object.keys(manifest).filter((key) => page.includes(`src="/${chunkOf(manifest, key).file}"`))
}

/** The chunks of the words that these ask for, in one language, each with all that it imports. */
function wordsFor(
  manifest: Manifest,
  words: WordsOfChunks,
  code: readonly string[],
  language: Language,
): ReadonlySet<string> {
  const asked = code.flatMap((key) => {
    const { asks = [], asksInTwo = [], asksInAll = [] } = words[chunkOf(manifest, key).file] ?? {}
    return [
      ...[...asks, ...asksInTwo].map((set) => [set, language] as const),
      ...asksInTwo.map((set) => [set, otherThan(language)] as const),
      ...asksInAll.flatMap((set) => languageCodes.map((each) => [set, each] as const)),
    ]
  })
  const names = asked.flatMap(([set, each]) => [nameOf(SETS, each), nameOf(set, each)])
  const holding = Object.keys(manifest).filter((key) =>
    words[chunkOf(manifest, key).file]?.holds.some((name) => names.includes(name)),
  )
  return closureOf(manifest, holding)
}

/** What the page does not name by itself. */
function linksOf(chunks: readonly ManifestChunk[], page: string): string {
  const styles = new Set(chunks.flatMap(({ css }) => css ?? []))
  const scripts = new Set(chunks.map(({ file }) => file))
  const stated = (file: string) => page.includes(`"/${file}"`)
  return [
    ...[...styles].filter((file) => !stated(file)).map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...[...scripts]
      .filter((file) => !stated(file))
      .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ]
    .map((link) => `    ${link}\n`)
    .join('')
}

/** The chunks a browser must have before these can run. */
function closureOf(manifest: Manifest, keys: readonly string[], found: Set<string> = new Set()): ReadonlySet<string> {
  for (const key of keys) {
    if (found.has(key)) continue
    found.add(key)
    closureOf(manifest, chunkOf(manifest, key).imports ?? [], found)
  }
  return found
}

/** What these chunks load on demand. */
function lazyFrom(manifest: Manifest, chunks: ReadonlySet<string>): readonly string[] {
  return [...new Set([...chunks].flatMap((key) => chunkOf(manifest, key).dynamicImports ?? []))]
}

function chunkOf(manifest: Manifest, key: string): ManifestChunk {
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`The build's manifest names ${key}, but does not describe it.`)
  return chunk
}
