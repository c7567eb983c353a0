import { type Rows, refuse, type Snapshot } from '@rondo/types'
import type { Boards } from '../boards/boards.ts'

const TRIES = 5

/** All rows of a board as they were at one number: read in parts, and again if someone wrote in between. */
export async function wholeBoard(boards: Boards, boardId: string): Promise<{ epoch: string; seq: number; state: Rows }> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { json } = await boards.snapshot(boardId)
    const { epoch, seq, state } = JSON.parse(json.toString()) as Snapshot
    const archived = await boards.part(boardId, 'archived')
    const texts = await boards.part(boardId, 'texts')
    if ((await boards.head(boardId)) === seq) return { epoch, seq, state: { ...state, ...archived.state, ...texts.state } }
  }
  refuse('unavailable', 'This board changes faster than it can be read just now. Try again in a moment.')
}
