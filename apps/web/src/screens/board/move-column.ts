import { byRank } from '@rondo/core/rank'
import type { LiveBoard } from '../../live/live-board.ts'
import { give } from '../../live/use-command.ts'
import { announce } from '../../ui/announce.ts'

/** Moves a column to a place among those that are shown, counted without itself. Where it stands already is no move. */
export function moveColumn(board: LiveBoard, id: string, index: number) {
  const shown = columnsShown(board)
  const rest = shown.filter((other) => other.id !== id)
  const place = Math.min(Math.max(index, 0), rest.length)
  if (shown[place]?.id === id || !give(board, { type: 'column.move', id, after: rest[place - 1]?.id ?? null })) return
  announce(`Moved to place ${place + 1} of ${shown.length}`)
}

export const placeOf = (board: LiveBoard, id: string) => columnsShown(board).findIndex((column) => column.id === id)

const columnsShown = ({ replica }: LiveBoard) => [...replica.state.all('columns')].filter(({ archivedAt }) => !archivedAt).sort(byRank)
