/**
 * A name as it is seen: what is not seen, and how its blanks, accents and wide or joined letters are coded (NFKC), makes no
 * other name of it. For telling people apart; what joins letters is left out too, where it is needed as well.
 */
export function asSeen(name: string): string {
  return name
    .replace(/\p{DI}/gu, '')
    .normalize('NFKC')
    .replace(BLANKS, ' ')
    .trim()
}

/**
 * As names were told apart before wide and joined letters were (NFC). What follows from facts goes by this one for good:
 * by any other, a journal would be replayed otherwise than it was lived.
 */
export function asSeenInFacts(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\p{DI}/gu, '')
    .replace(BLANKS, ' ')
    .trim()
}

const BLANKS = /[\p{Cc}\p{Zl}\p{Zp}\s\u2800]+/gu
