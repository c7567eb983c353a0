import { useEffect } from 'react'

const EVERY_MS = 4000

/** Asks again while somebody looks, and at once when they come back. */
export function useAskAgain(ask: () => Promise<void>, isWanted: boolean) {
  useEffect(() => {
    if (!isWanted) return
    const look = () => document.visibilityState === 'visible' && void ask()
    const timer = setInterval(look, EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [ask, isWanted])
}
