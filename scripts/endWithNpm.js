/**
 * npm runs a script through a shell, and many a shell ends on SIGTERM without telling its child, which would then serve
 * on, unseen, holding the port. The child notices that its parent has gone and takes the signal as meant for itself.
 */
export function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}
