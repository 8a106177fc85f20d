import type { Code } from '../../../shared/protocol/messages.ts'

/** A code in words: what happened and that the press changed nothing; `no-link` cannot know that. */
export type RefusalWords = Readonly<Record<Code | 'no-link', string>>

export const refusals: RefusalWords = {
  'no-link': 'No link: the press may not have been done. Look before you press again.',
  'not-allowed': 'This link does not allow that.',
  'stale-turn': 'Too late: somebody else changed the floor first. Your press changed nothing.',
  'stale-language': 'The floor language has just been changed. Look again before you press.',
  'stale-undo': 'Something newer happened, or this was undone already. Your press changed nothing.',
  'already-started': 'The session has started already.',
  'not-live': 'The session is not running.',
  'nothing-to-start': 'Every segment is skipped: restore one first.',
  'unknown-segment': 'This item is no longer in the agenda.',
  'unknown-language': 'The session does not have this floor language.',
  'segment-on': 'This segment has the floor: start another one, or end its turn.',
  'segment-done': 'This segment was held: it can be started again, but not skipped.',
  'already-skipped': 'It is skipped already.',
  'not-skipped': 'It is not skipped.',
  'chair-has-floor': 'The chair has the floor: there is no turn to end.',
  'already-held': 'The clocks are held already.',
  'not-held': 'The clocks are running already.',
  'no-limit': 'This turn has no limit, so no time can be added.',
  'limit-below-zero': 'There is not that much time to take away.',
  'no-language': 'Nobody speaks in a break.',
  'already-confirmed': 'The floor language is confirmed already.',
  malformed: 'The server did not understand this press. Reload the page.',
  'too-late': 'The press arrived too late and was not done.',
  'duplicate-id': 'The press was not done. Press again.',
  'not-stored': 'The server could not write it down, so it was not done. Press again.',
  'too-many': 'Too many presses at once: this one was not done.',
}
