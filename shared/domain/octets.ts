/** How many octets a text takes in UTF-8. Most texts need no look at their letters: a letter has three at most. */
export function octetsOf(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    // Half of a pair of two stands for two of the pair's four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1
  }
  return bytes
}
