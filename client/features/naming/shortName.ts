import { isolated } from '../../../shared/words/grammar.ts'

/** "M. Todorovska": for lines where the first name has no room, in its own direction. */
export function shortName(name: string): string {
  const [first, ...rest] = name.trim().split(/\s+/)
  // An initial is a habit of alphabets with capitals; a name in another script stays whole.
  if (first === undefined || rest.length === 0 || !/^\p{Lu}/u.test(first)) return isolated(name.trim())
  const initials = first.split('-').map((part) => `${part.slice(0, 1)}.`)
  return isolated(`${initials.join('-')} ${rest.join(' ')}`)
}
