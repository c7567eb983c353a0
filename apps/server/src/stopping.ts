/** Closes at the first signal. Repeats within a second are the same keystroke by another way: the terminal sends it to everyone, npm passes it on. */
export function onStop(close: (signal: string) => Promise<void>, patienceMs = 10_000) {
  let askedAt = 0
  const stop = async (signal: string) => {
    if (askedAt && Date.now() - askedAt < 1000) return
    if (askedAt) process.exit(1)
    askedAt = Date.now()
    setTimeout(() => process.exit(1), patienceMs).unref()
    await close(signal)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
}
