/**
 * "d’Ann", "de Marie". Of an h or a y the letter does not say whether it is heard as a vowel: they stay as they are. A name
 * from right to left begins with the sign that isolates it.
 */
export function de(name: string): string {
  return /^\u2068?[aeiouæœ]/i.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`
}
