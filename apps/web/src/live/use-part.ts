import type { Rows } from '@rondo/types'
import { useEffect, useState } from 'react'
import { api } from '../api/http.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { useBoard } from './board-provider.tsx'
import { useConnection } from './use-board.ts'
import { useSelected } from './use-selected.ts'

type Part = { isThere: boolean; problem?: Problem }

/**
 * A card's texts, comments and lists, which a browser holds only once asked. Entries keep them current; after a new beginning they are asked for again. Of a
 * card that was made here and is still waiting to be sent, this browser has everything there is.
 */
export function useCardPart(cardId: string | undefined): Part {
  const { replica } = useBoard()
  const isUnsent = useSelected(['replica'], () => replica.pending.some(({ command }) => command.type === 'card.add' && command.id === cardId))
  const part = usePart(isUnsent ? undefined : cardId && `part=card&cardId=${cardId}`)
  return isUnsent ? { isThere: true } : part
}

/** The cards that were put away. */
export const useArchivedPart = (isWanted = true) => usePart(isWanted ? 'part=archived' : undefined)

/** What a sprint's review shows beyond the light rows: its remarks, its cards' checklists, and what is archived of it. */
export const useReviewPart = (sprintId: string | undefined) => usePart(sprintId && `part=review&sprintId=${sprintId}`)

/** What a session holds beside its own row: notes, topics, what was revealed, actions. */
export const useSessionPart = (sessionId: string) => usePart(`part=session&sessionId=${sessionId}`)

/** All actions that were ever decided, and the board's own templates. */
export const useActionsPart = () => usePart('part=actions')

function usePart(query: string | undefined): Part {
  const { replica, boardId } = useBoard()
  const beginnings = useSelected(['replica'], () => replica.beginnings)
  const { line } = useConnection()
  const isLive = line === 'live'
  const [part, setPart] = useState<Part & { of?: string }>({ isThere: false })
  const of = query && `${query} ${beginnings}`
  const isThere = part.of === of && part.isThere
  useEffect(() => {
    if (!query || isThere) return
    let isWanted = true
    replica
      .load(() => api.get<{ epoch: string; seq: number; state: Rows }>(`/api/boards/${boardId}?${query}`))
      .then(
        () => isWanted && setPart({ of: of as string, isThere: true }),
        (error) => isWanted && setPart({ of: of as string, isThere: false, problem: asProblem(error) }),
      )
    return () => {
      isWanted = false
    }
  }, [replica, boardId, query, of, isThere, isLive])
  return { isThere, ...(part.of === of && part.problem && { problem: part.problem }) }
}
