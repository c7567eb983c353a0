import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useBoard } from '../../live/board-provider.tsx'

/** Opens a card beside the board; the filter stays in the URL. `replace` where one looks from card to card. */
export function useOpenCard() {
  const navigate = useNavigate()
  const { boardId, replica } = useBoard()
  return useCallback(
    (cardId: string, { replace = false } = {}) => {
      const card = replica.state.get('cards', cardId) ?? replica.state.get('archived', cardId)
      if (card) void navigate({ to: '/boards/$id/cards/$number', params: { id: boardId, number: String(card.number) }, search: (all: object) => all, replace })
    },
    [navigate, boardId, replica],
  )
}

export function useCloseCard() {
  const navigate = useNavigate()
  const { boardId } = useBoard()
  return useCallback(() => void navigate({ to: '/boards/$id', params: { id: boardId }, search: (all: object) => all }), [navigate, boardId])
}
