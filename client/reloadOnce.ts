const TRIED = 'rostrum.reloaded'

/** A newer server brings a newer page. Once only: if that did not help, the page says so instead of going round. */
export function reloadOnce(): boolean {
  try {
    if (sessionStorage.getItem(TRIED) !== null) return false
    sessionStorage.setItem(TRIED, 'yes')
  } catch {
    return false
  }
  window.location.reload()
  return true
}

export function reloadWorked(): void {
  try {
    sessionStorage.removeItem(TRIED)
  } catch {
    // Nothing was kept, so nothing is in the way.
  }
}
