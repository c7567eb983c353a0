import { type RefObject, useEffect, useState } from 'react'

/** Whether an element is on the screen or nearly so: at first as guessed. Always, where it need not be asked. */
export function useIsNear(ref: RefObject<HTMLElement | null>, isAsked: boolean, guess: () => boolean): boolean {
  const [isNear, setNear] = useState(guess)
  useEffect(() => {
    if (!isAsked || !ref.current) return
    const observer = new IntersectionObserver(([entry]) => entry && setNear(entry.isIntersecting), { root: ref.current.parentElement, rootMargin: '0px 160px' })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref, isAsked])
  return isNear || !isAsked
}
