/**
 * A name as it is seen: what is not seen, and how its blanks and accents are coded, makes no other name of it. For telling
 * people apart; what joins letters is left out too, where it is needed as well.
 */
export function asSeen(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\p{DI}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s\u2800]+/gu, ' ')
    .trim()
}
