/**
 * A name as it is seen: what is not seen, and how its blanks, accents and wide or joined letters are coded (NFKC), makes no
 * other name of it. For telling people apart; what joins letters is left out too, where it is needed as well.
 */
export function asSeen(name: string): string {
  return name
    .replace(/\p{DI}/gu, '')
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s\u2800]+/gu, ' ')
    .trim()
}
