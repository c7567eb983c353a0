import { useEffect } from 'react'

const LEAST_MS = 1000

/** Asks again while somebody looks, and at once when they come back or the line does. */
export function useAskAgain(ask: () => Promise<void>, { everyMs, isWanted = true }: { everyMs: number; isWanted?: boolean }) {
  useEffect(() => {
    if (!isWanted) return
    let last = 0
    const look = () => {
      // Coming back to a window is told in two ways at the same moment.
      if (document.visibilityState !== 'visible' || Date.now() - last < LEAST_MS) return
      last = Date.now()
      void ask()
    }
    const timer = setInterval(look, everyMs)
    const stop = new AbortController()
    const { signal } = stop
    document.addEventListener('visibilitychange', look, { signal })
    for (const event of ['focus', 'online']) window.addEventListener(event, look, { signal })
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [ask, everyMs, isWanted])
}
