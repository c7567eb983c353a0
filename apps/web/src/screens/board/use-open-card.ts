import { useMatch, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useBoard } from '../../live/board-provider.tsx'

/** Opens a card beside the board, or beside the backlog where one is there; the filter stays in the URL. `replace` where one looks from card to card. */
export function useOpenCard() {
  const navigate = useNavigate()
  const { boardId, replica } = useBoard()
  const page = usePageWithCards()
  return useCallback(
    (cardId: string, { replace = false } = {}) => {
      const card = replica.state.get('cards', cardId) ?? replica.state.get('archived', cardId)
      if (card) void navigate({ to: `${page}/cards/$number`, params: { id: boardId, number: String(card.number) }, search: (all: object) => all, replace })
    },
    [navigate, boardId, replica, page],
  )
}

export function useCloseCard() {
  const navigate = useNavigate()
  const { boardId } = useBoard()
  const page = usePageWithCards()
  return useCallback(() => void navigate({ to: page, params: { id: boardId }, search: (all: object) => all }), [navigate, boardId, page])
}

/** Of the pages that a card opens on, the one that is shown. */
const usePageWithCards = () =>
  useMatch({ from: '/signed-in/boards/$id/backlog', shouldThrow: false }) ? ('/boards/$id/backlog' as const) : ('/boards/$id' as const)
