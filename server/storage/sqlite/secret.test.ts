import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { leaveDigest, readOrMakeSecret, secretBeside } from './secret.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'rostrum-secret-'))

test('ACC-7 the secret is made once, for its owner only', () => {
  const path = folder()
  const made = readOrMakeSecret(path)
  expect(made).toHaveLength(64)
  expect(readOrMakeSecret(path)).toBe(made)
  expect(statSync(join(path, 'secret')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(path, 'secret'), 'utf8')).toBe(made)
})

test('ACC-7 JRN-34 its digest is for its owner only, replaced with it, and makes no key', () => {
  const path = folder()
  const file = join(path, 'secret.digest')
  const secret = readOrMakeSecret(path)
  expect(leaveDigest(path, secret), 'nobody can have a link yet').toBe(false)
  expect(leaveDigest(path, secret)).toBe(false)
  const digest = readFileSync(file, 'utf8')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  expect(digest).not.toContain(secret)
  expect(secretBeside(path, null).text).toBe(secret)
  expect(leaveDigest(path, 'another that was given to the server')).toBe(true)
  expect(readdirSync(path).sort()).toEqual(['secret', 'secret.digest'])
  expect(readFileSync(file, 'utf8')).not.toBe(digest)
  expect(() => secretBeside(path, null)).toThrow(/was given its SECRET/)
  expect(() => secretBeside(path, secret)).toThrow(/has another secret than the SECRET given here/)
})

test('JRN-34 beside a server of an earlier version, which left no digest, its secret is read', () => {
  const path = folder()
  expect(() => secretBeside(path, null)).toThrow(/was given its SECRET/)
  const secret = readOrMakeSecret(path)
  expect(secretBeside(path, null).text).toBe(secret)
})

test('ACC-7 the secret is never replaced when it looks damaged', () => {
  const path = folder()
  writeFileSync(join(path, 'secret'), 'short')
  expect(() => readOrMakeSecret(path)).toThrow(/too short/)
})
