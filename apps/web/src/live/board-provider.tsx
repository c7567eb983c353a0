import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { takeBoard } from './early-board.ts'
import type { LiveBoard } from './live-board.ts'

// The board itself, not what is on it: the value never changes while it is open, so nothing is drawn again because of it.
const BoardContext = createContext<LiveBoard | null>(null)

/** Opens a board and holds it open. Give it `key={boardId}`. */
export function BoardProvider({ boardId, userId, children }: { boardId: string; userId: string; children: ReactNode }) {
  const board = useOpened(userId, boardId)
  return <BoardContext value={board}>{children}</BoardContext>
}

export function useBoard(): LiveBoard {
  const board = use(BoardContext)
  if (!board) throw new Error('no board is open here')
  return board
}

function useOpened(userId: string, boardId: string) {
  const [board] = useState(() => takeBoard(userId, boardId))
  useEffect(() => () => board.close(), [board])
  return board
}
