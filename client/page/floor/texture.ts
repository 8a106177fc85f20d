/** Each language of a session has the texture of its place among them: the first is plain, the second striped. */
export function textureOf(language: string, languages: readonly string[]): number {
  const place = languages.indexOf(language)
  return place < 0 ? languages.length : place
}
