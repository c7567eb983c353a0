import { keptMe } from '../api/me.ts'
import { LiveBoard } from './live-board.ts'

let early: LiveBoard | undefined

/** Begins to open a board while the page that shows it is still being made. */
export function openEarly(boardId: string) {
  const me = keptMe()
  if (me) early = new LiveBoard(me.userId, boardId)
}

/** The board that was opened early, if it is this one; else it is opened now. */
export function takeBoard(userId: string, boardId: string): LiveBoard {
  const board = early
  early = undefined
  if (board?.userId === userId && board.boardId === boardId) return board
  board?.close()
  return new LiveBoard(userId, boardId)
}
