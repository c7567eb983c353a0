import { useBoardRow } from '../../live/use-board.ts'

/** A card's address by its number, and what the board's keys begin with. */
export function useCardLink() {
  const { id = '', key = '' } = useBoardRow() ?? {}
  return { boardKey: key, openCard: (number: number) => `/boards/${id}/cards/${number}` }
}
