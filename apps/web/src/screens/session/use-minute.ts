import { useEffect, useState } from 'react'
import { serverNow } from '../../live/server-clock.ts'

const EVERY_MS = 15_000

/** The server's time in ms, four times a minute. */
export function useMinute(): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
