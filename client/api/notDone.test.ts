import { expect, test } from 'vitest'
import { inEach, languageCodes, languages } from '../../shared/words/languages.ts'
import { type ApiAnswer, answerOf } from './api.ts'
import { notDone, notFetched } from './notDone.ts'

type Failure = Extract<ApiAnswer, { ok: false }>

const nobody: Failure = { ok: false, status: 0, code: 'no-connection', detail: '', body: null }

const words = inEach(async (language) => {
  const { load } = await languages[language].sets()
  const [{ common }, { record }] = await Promise.all([load.common(), load.record()])
  return { common, notSaved: record.notSaved }
})

const between = [
  { status: 200, text: '<h1>Sign in to this network</h1>' },
  { status: 413, text: '<h1>413 Request Entity Too Large</h1>' },
  { status: 502, text: '' },
  { status: 503, text: '{"detail":"no healthy upstream"}' },
  { status: 504, text: '{"code":"UPSTREAM_TIMEOUT"}' },
]

const REASON = 'Any reason of the server’s.'
const refusal = JSON.stringify({ type: 'about:blank', status: 404, code: 'unknown-link', detail: REASON })

async function failureOf(status: number, text: string): Promise<Failure> {
  const headers = { 'content-type': text.startsWith('<') ? 'text/html; charset=utf-8' : 'application/problem+json' }
  const answer = await answerOf(new Response(text, { status, headers }))
  if (answer.ok) throw new Error(`${status} is a failure`)
  return answer
}

test.each(languageCodes)('WRD-17 in %s what came of a press over HTTP is said by who answered', async (language) => {
  const { common } = await words[language]
  expect(notDone(nobody, common)).toBe(common.mayNotBeDone)
  for (const { status, text } of between) {
    expect(notDone(await failureOf(status, text), common)).toBe(common.answeredBetween(status))
  }
  expect(notDone(await failureOf(404, refusal), common)).toBe(REASON)
})

test.each(languageCodes)('WRD-17 in %s a file that did not come is no press that may not be done', async (language) => {
  const { notSaved } = await words[language]
  expect(notFetched(nobody, notSaved)).toBe(notSaved.noConnection)
  for (const { status, text } of between) {
    expect(notFetched(await failureOf(status, text), notSaved)).toBe(notSaved.answeredBetween(status))
  }
  expect(notFetched(await failureOf(404, refusal), notSaved)).toBe(REASON)
})
