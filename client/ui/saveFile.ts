/** So long a slow browser may take to begin reading it. */
const TAKEN_AFTER = 60_000

/** Saves a text as a file, where a plain link cannot: it was made here, or its key stays in a header. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_AFTER)
}
