import type { Note } from '@rondo/types'
import { useEffect, useRef, useState } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'

const LONG_ENOUGH_MS = 800

/** Which notes have stood before this person's eyes long enough to be read; kept while the page lives. */
export function useSeen(sessionId: string, notes: readonly Note[]) {
  const ref = useRef<HTMLDivElement>(null)
  const place = `rondo:read:${useBoard().userId}:${sessionId}`
  const [seen, setSeen] = useState(() => read(place))
  useEffect(() => {
    const root = ref.current
    if (!root) return
    const waiting = new Map<Element, ReturnType<typeof setTimeout>>()
    const see = (element: Element) => {
      watcher.unobserve(element)
      const id = element.getAttribute('data-note')
      if (id) setSeen((before) => (before.has(id) ? before : keep(place, new Set([...before, id]))))
    }
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          clearTimeout(waiting.get(target))
          if (isIntersecting)
            waiting.set(
              target,
              setTimeout(() => see(target), LONG_ENOUGH_MS),
            )
        }
      },
      { threshold: 0.9 },
    )
    for (const tile of root.querySelectorAll('[data-note]')) watcher.observe(tile)
    return () => {
      watcher.disconnect()
      for (const timer of waiting.values()) clearTimeout(timer)
    }
  }, [place, notes])
  return { ref, seen: notes.flatMap(({ id }) => (seen.has(id) ? [id] : [])) }
}

function read(place: string): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(place) ?? '[]') as string[])
  } catch {
    return new Set()
  }
}

function keep(place: string, seen: ReadonlySet<string>) {
  try {
    sessionStorage.setItem(place, JSON.stringify([...seen]))
  } catch {}
  return seen
}
