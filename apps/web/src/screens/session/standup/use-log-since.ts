import type { Entry } from '@rondo/types'
import { useEffect, useState } from 'react'
import { api } from '../../../api/http.ts'
import { useBoard } from '../../../live/board-provider.tsx'
import { useSelected } from '../../../live/use-selected.ts'

const PAGE = 500
/** A week of a busy team. What lies further back is not told in a stand-up. */
const MOST_PAGES = 10

/** What happened on the board since then, and what happens now; null until it is here. */
export function useLogSince(since: string): readonly Entry[] | null {
  const board = useBoard()
  const beginnings = useSelected(['replica'], () => board.replica.beginnings)
  const [entries, setEntries] = useState<readonly Entry[] | null>(null)
  useEffect(() => {
    let isWanted = true
    const add = (more: readonly Entry[]) => isWanted && setEntries((known) => merged(known ?? [], more, since))
    const stop = board.onNews(add)
    void pagesSince(board.boardId, since).then(add, () => {})
    return () => {
      isWanted = false
      stop()
    }
  }, [board, since, beginnings])
  return entries
}

async function pagesSince(boardId: string, since: string): Promise<Entry[]> {
  const found: Entry[] = []
  let before = 2 ** 31
  for (let page = 0; page < MOST_PAGES; page++) {
    const { entries } = await api.get<{ entries: Entry[] }>(`/api/boards/${boardId}/log?limit=${PAGE}&before=${before}`)
    found.push(...entries)
    const oldest = entries.reduce<Entry | undefined>((old, entry) => (old && old.seq < entry.seq ? old : entry), undefined)
    if (!oldest || entries.length < PAGE || oldest.at < since) break
    before = oldest.seq
  }
  return found
}

function merged(known: readonly Entry[], more: readonly Entry[], since: string) {
  const seen = new Set(known.map(({ seq }) => seq))
  return [...known, ...more.filter(({ seq }) => !seen.has(seq))].filter(({ at }) => at >= since)
}
