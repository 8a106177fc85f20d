import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { SHOWN_AFTER } from '../client/page/ui/pressTimes.ts'

const client = fileURLToPath(new URL('../client', import.meta.url))

const files = readdirSync(client, { recursive: true, encoding: 'utf8' })
const read = (file: string): string => readFileSync(join(client, file), 'utf8')

const styled = files
  .filter((file) => file.endsWith('.module.css'))
  .flatMap((file) => classesIn(read(file)).map((name) => `${file} .${name}`))
const worn = files.filter((file) => /\.tsx?$/.test(file)).flatMap(wornBy)

test('each class of a style sheet is worn by a part that imports the sheet', () => {
  expect(styled.filter((each) => !worn.includes(each))).toEqual([])
})

test('each class that a part wears is styled by its sheet', () => {
  expect(worn.filter((each) => !styled.includes(each))).toEqual([])
})

test('a press shows as sent after the same time in style sheets and in code', () => {
  expect(read('page/styles/tokens.css')).toContain(`--sent-shown: ${SHOWN_AFTER}ms;`)
})

test('a bare button is only in the kit: how it looks, and what it does while it cannot be pressed, is said there', () => {
  const kit = /^(ui|page\/ui)\//
  expect(files.filter((file) => file.endsWith('.tsx') && !kit.test(file) && read(file).includes('<button'))).toEqual([])
})

function classesIn(sheet: string): readonly string[] {
  const selectors = sheet.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? []
  return [...new Set(selectors.flatMap((each) => each.match(/(?<=\.)[A-Za-z_][\w-]*/g) ?? []))]
}

function wornBy(file: string): readonly string[] {
  const text = read(file)
  return [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, local, sheet = '']) =>
    [...text.matchAll(new RegExp(`\\b${local}\\['([\\w-]+)'\\]`, 'g'))].map(
      ([, name]) => `${relative('.', join(dirname(file), sheet))} .${name}`,
    ),
  )
}
