// One clock for everything on the page that says how late or how long ago it is.
let now = Date.now()
const listeners = new Set<() => void>()
setInterval(() => {
  now = Date.now()
  for (const listener of listeners) listener()
}, 60_000)

/** The last full minute that was looked at, as ms since 1970: the same until the listeners are called. */
export const lastMinute = () => now

export function everyMinute(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
