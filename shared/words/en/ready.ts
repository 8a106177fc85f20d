/** Messages that are sent with one press: each goes out in all languages at once. */
export const ready = {
  twoMinutes: '2\u00a0minutes left',
  conclude: 'Please conclude',
  closer: 'Please speak closer to the microphone',
  next: 'You are next',
}

export type ReadyWords = typeof ready
