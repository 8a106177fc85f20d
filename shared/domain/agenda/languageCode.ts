/** `EN`: a language as printed where there is no room for its name. */
export function languageCode(code: string): string {
  return code.toUpperCase()
}
