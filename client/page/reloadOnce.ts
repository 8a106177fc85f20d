import { stored } from './stored.ts'

const tried = stored('tab', 'rostrum.reloaded')

/** A newer server brings a newer page. Once only: if that did not help, the page says so instead of going round. */
export function reloadOnce(): boolean {
  if (tried.read() !== null || !tried.keep('yes')) return false
  window.location.reload()
  return true
}

export function reloadWorked(): void {
  tried.forget()
}
