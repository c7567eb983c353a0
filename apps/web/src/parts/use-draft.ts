import { useCallback, useState } from 'react'
import { useBoard } from '../live/board-provider.tsx'
import { keptKeys } from '../live/kept-keys.ts'

/** What this person has begun to write: it survives the page, and nobody else who uses this browser sees it. Undefined where nothing was begun. */
export function useDraft(name: string): [string | undefined, (text: string | undefined) => void] {
  const key = `rondo:draft:${useBoard().userId}:${name}`
  const [draft, setDraft] = useState(() => read(key))
  const keep = useCallback(
    (text: string | undefined) => {
      setDraft(text)
      try {
        if (text === undefined) localStorage.removeItem(key)
        else localStorage.setItem(key, text)
      } catch {}
    },
    [key],
  )
  return [draft, keep]
}

/** What was begun under one name goes on under another, below what was begun there; where there is no other, it is only given back. */
export function carryDraft(userId: string, from: string, to?: string) {
  const keyOf = (name: string) => `rondo:draft:${userId}:${name}`
  const text = read(keyOf(from))
  if (text === undefined) return
  if (to) localStorage.setItem(keyOf(to), [read(keyOf(to)), text].filter(Boolean).join('\n'))
  localStorage.removeItem(keyOf(from))
  return text
}

function read(key: string) {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** All that this person has begun to write under names that begin so, and how to let go of it. */
export function useDraftsUnder(prefix: string): [string[], () => void] {
  const start = `rondo:draft:${useBoard().userId}:${prefix}`
  const [keys, setKeys] = useState(() => keptKeys(start))
  const forget = () => {
    for (const key of keys) localStorage.removeItem(key)
    setKeys([])
  }
  return [keys.flatMap((key) => read(key) ?? []), forget]
}
