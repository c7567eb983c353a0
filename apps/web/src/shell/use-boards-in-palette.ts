import { useNavigate } from '@tanstack/react-router'
import { usePaletteItems } from '../actions/palette-items.ts'
import { useBoards } from '../api/boards.ts'

/** One's boards, found by name or key. */
export function useBoardsInPalette() {
  const navigate = useNavigate()
  const { data: boards = [] } = useBoards()
  usePaletteItems((query) =>
    boards
      .filter(({ name, key }) => `${name} ${key}`.toLowerCase().includes(query.toLowerCase()))
      .map(({ id, name, key, closedAt }) => ({
        id: `board/${id}`,
        name,
        detail: closedAt ? `${key}, closed` : key,
        group: 'Boards',
        run: () => void navigate({ to: '/boards/$id', params: { id } }),
      })),
  )
}
