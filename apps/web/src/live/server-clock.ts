import { median } from '@rondo/core/metrics/percentile'
import { theLine } from './line.ts'

const PINGS = 5
const AGAIN_MS = 60_000
const PLACE = 'rondo:clock'

/** By how many ms the server's clock is ahead of this one: the median of five pings, taken again each minute and when the page wakes. */
let ahead = Number(sessionStorage.getItem(PLACE) ?? 0)
let followers = 0
let stop = () => {}

/** The server's time, as near as can be told. */
export const serverNow = () => Date.now() + ahead

/** Keeps the clock right for as long as somebody looks at it. */
export function followServerClock(): () => void {
  if (++followers === 1) stop = keepRight()
  return () => {
    if (--followers === 0) stop()
  }
}

function keepRight() {
  const take = () => void sample()
  const onWake = () => document.visibilityState === 'visible' && take()
  const every = setInterval(take, AGAIN_MS)
  document.addEventListener('visibilitychange', onWake)
  const off = theLine().follow({ connected: take, lost: () => {} })
  if (theLine().isUp) take()
  return () => {
    clearInterval(every)
    document.removeEventListener('visibilitychange', onWake)
    off()
  }
}

async function sample() {
  const offsets: number[] = []
  try {
    for (let n = 0; n < PINGS; n++) {
      const asked = Date.now()
      const { now } = await theLine().ask<{ now: number }>((socket, reply) => socket.emit('time', reply))
      offsets.push(now - (asked + Date.now()) / 2)
    }
  } catch {
    return
  }
  ahead = median(offsets) ?? 0
  sessionStorage.setItem(PLACE, String(ahead))
}
