import { useEffect, useState } from 'react'
import { Later, later } from './later.tsx'

const OpenTip = later(async () => (await import('./open-tip.tsx')).OpenTip, 'nowhere')

/** The tips of the whole page: one that is shown, and one set of listeners. */
export function Tips() {
  const [element, setElement] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const look = ({ target }: Event) => setElement(target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null)
    const lookAtFocus = (event: Event) => event.target instanceof Element && event.target.matches(':focus-visible') && look(event)
    const hide = () => setElement(null)
    const stop = new AbortController()
    const listening = { signal: stop.signal, passive: true }
    document.addEventListener('mouseover', look, listening)
    document.addEventListener('focusin', lookAtFocus, listening)
    for (const event of ['focusout', 'mousedown', 'keydown', 'mouseleave']) document.addEventListener(event, hide, listening)
    return () => stop.abort()
  }, [])
  if (!element) return null
  return (
    <Later>
      <OpenTip key={element.dataset.tip} element={element} />
    </Later>
  )
}
