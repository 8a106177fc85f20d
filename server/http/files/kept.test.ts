import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createDocuments } from './kept.ts'

function counting(most = 10) {
  let written = 0
  const documents = createDocuments(most)
  const ask = (name: string, inputs: readonly unknown[]) =>
    documents.of(name, inputs, () => {
      written += 1
      return `${name} ${written}`
    })
  return { documents, ask, written: () => written }
}

test('ACC-47 a document is written once for as long as what it is made of is the same', async () => {
  const { ask, written } = counting()
  const agenda = { title: 'A meeting' }
  const first = await ask('table', [agenda, 0])
  expect(await ask('table', [agenda, 0])).toBe(first)
  expect(written()).toBe(1)
  const later = await ask('table', [agenda, 60])
  expect([later.body.toString(), later.etag === first.etag]).toEqual(['table 2', false])
  await ask('table', [{ ...agenda }, 60])
  expect(written()).toBe(3)
  await ask('table', [])
  expect(written()).toBe(4)
})

test('ACC-47 many who ask at once wait for one that is being written', async () => {
  const documents = createDocuments(10)
  let written = 0
  const slowly = async () => {
    written += 1
    await Promise.resolve()
    return 'an old run'
  }
  await Promise.all(Array.from({ length: 50 }, () => documents.of('record', [], slowly)))
  expect(written).toBe(1)
})

test('ACC-47 only so many are kept, those last asked for', async () => {
  const { ask, written } = counting(3)
  for (const name of ['a', 'b', 'c']) await ask(name, [])
  await ask('a', [])
  await ask('d', [])
  expect(written()).toBe(4)
  await ask('a', [])
  expect(written(), 'a is there').toBe(4)
  await ask('b', [])
  expect(written(), 'b was asked for longest ago').toBe(5)
})

test('ACC-47 what could not be written is tried again', async () => {
  const documents = createDocuments(10)
  const failing = () => Promise.reject(new Error('the disk is gone'))
  await expect(documents.of('record', [], failing)).rejects.toThrow('the disk is gone')
  expect((await documents.of('record', [], () => 'here')).body.toString()).toBe('here')
})

test('ACC-47 a coding of a document is worked out once, and says the same', async () => {
  const { ask } = counting()
  const document = await ask('table', [])
  for (const [coding, decode] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const [first, again] = await Promise.all([document.coded(coding), document.coded(coding)])
    expect(again).toBe(first)
    expect(decode(first).toString()).toBe(document.body.toString())
  }
})
