// Loaded before the built server: says what it costs, and what it holds once its rubbish is gone.
const ROUNDS = 4
const PAUSE = 150

process.on('message', async (asked) => {
  if (asked === 'cpu') {
    const { user, system } = process.cpuUsage()
    process.send?.(user + system)
    return
  }
  for (let n = 0; n < ROUNDS; n += 1) {
    globalThis.gc?.()
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  process.send?.(process.memoryUsage().rss)
})
process.channel?.unref()
