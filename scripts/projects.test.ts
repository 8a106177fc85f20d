import { readdirSync, readFileSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import config from '../vitest.config.ts'
import { inFull } from './inFull.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const folders = readdirSync(root, { withFileTypes: true })
  .filter((each) => each.isDirectory() && !each.name.startsWith('.') && !['node_modules', 'dist'].includes(each.name))
  .map(({ name }) => name)

const testFiles = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.test\.\w+$/.test(file)),
)

const projects = (config({ command: 'serve', mode: 'test' }).test?.projects ?? []).map((project) => {
  if (typeof project !== 'object' || !('test' in project)) throw new Error('a project stands elsewhere')
  const { name, include = [], exclude = [] } = project.test ?? {}
  return { name, include, exclude }
})

test('each test file runs in one project of vitest.config.ts', () => {
  expect(testFiles.length).toBeGreaterThan(100)
  const strays = testFiles.flatMap((file) => {
    const among = (globs: readonly string[]) => globs.some((glob) => matchesGlob(file, glob))
    const runs = projects.filter(({ include, exclude }) => among(include) && !among(exclude)).map(({ name }) => name)
    return runs.length === 1 ? [] : [{ file, runs }]
  })
  expect(strays).toEqual([])
})

test('what `npm test` tries by sample, `npm run test:more` tries in full', () => {
  const sampled = testFiles.filter((file) => /from '.*sampleOf\.ts'/.test(readFileSync(`${root}${file}`, 'utf8')))
  expect(Object.keys(inFull).filter((file) => 'PROPERTY_PERCENT' in (inFull[file] ?? {}))).toEqual(sampled.toSorted())
})
