/** Begins as a whole address does, and without a name and password in it, which everybody who gets the agenda would read. */
export function beginsAsWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/.test(text) && !/^https?:\/\/[^/?#\\]*@/.test(text)
}
