import { useLayoutEffect, useRef } from 'react'

/** As a `ref`: the focus stays on the line that has it when that line comes to stand in another group, and goes to its neighbour when it goes. */
export function useKeptFocus() {
  const place = useRef<HTMLDivElement>(null)
  const links = () => [...(place.current?.querySelectorAll('a') ?? [])]
  const before = links()
  const at = before.findIndex((link) => link.matches(':focus'))
  useLayoutEffect(() => {
    if (at < 0 || document.activeElement !== document.body) return
    const now = links()
    const next = now.find(({ href }) => href === before[at]?.href) ?? now[at] ?? now.at(-1)
    next?.focus({ preventScroll: true })
  })
  return place
}
