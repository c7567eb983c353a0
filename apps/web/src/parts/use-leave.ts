import { useEffect, useRef } from 'react'

/** Does it as things are then, when the component goes: a field that is taken away while someone writes in it gets no blur. */
export function useLeave(then: () => void) {
  const latest = useRef(then)
  useEffect(() => {
    latest.current = then
  })
  useEffect(() => () => latest.current(), [])
}
