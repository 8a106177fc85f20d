/** An attribute for what is set smaller, so that the rest of the page stays where it is looked for. */
export function isLong(text: string, most: number): true | undefined {
  return text.length > most || undefined
}
