import type { Entry } from '@rondo/types'
import { useCallback, useEffect, useState } from 'react'
import { api } from '../../api/http.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { useSelected } from '../../live/use-selected.ts'

const PAGE = 50

export type ActivityNow = { entries: readonly Entry[]; isThere: boolean; hasMore: boolean; problem?: Problem; more(): void }

/** The log, newest first, of the board or of one card; what happens meanwhile is put on top. */
export function useActivity(cardId?: string): ActivityNow {
  const board = useBoard()
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const [isThere, setThere] = useState(false)
  const [hasMore, setMore] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const beginnings = useSelected(['replica'], () => board.replica.beginnings)
  const ask = useCallback(
    async (before?: number) => {
      const query = new URLSearchParams({ limit: String(PAGE), before: String(before ?? 2 ** 31), ...(cardId && { cardId }) })
      try {
        const { entries: found } = await api.get<{ entries: Entry[] }>(`/api/boards/${board.boardId}/log?${query}`)
        const page = found.toSorted((a, b) => b.seq - a.seq)
        setEntries((known) => merged(before ? known : [], page))
        setMore(page.length >= PAGE)
        setProblem(undefined)
      } catch (error) {
        setProblem(asProblem(error))
      }
      setThere(true)
    },
    [board, cardId],
  )
  useEffect(() => {
    void ask()
    return board.onNews((news) => {
      const ours = news.filter((entry) => !cardId || isAbout(entry, cardId))
      if (ours.length > 0) setEntries((known) => merged(known, ours.toReversed()))
    })
  }, [board, cardId, ask, beginnings])
  const last = entries.at(-1)
  return { entries, isThere, hasMore, ...(problem && { problem }), more: () => void (last && ask(last.seq)) }
}

function merged(known: readonly Entry[], added: readonly Entry[]) {
  const seen = new Set(known.map(({ seq }) => seq))
  return [...known, ...added.filter(({ seq }) => !seen.has(seq))].sort((a, b) => b.seq - a.seq)
}

const isAbout = ({ patches }: Entry, cardId: string) => patches.some(({ id, from, to }) => id === cardId || (from ?? to)?.['cardId' as never] === cardId)
