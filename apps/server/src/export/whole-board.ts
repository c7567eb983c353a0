import { State } from '@rondo/core/state'
import type { Rows, Snapshot } from '@rondo/types'
import type { Boards } from '../boards/boards.ts'

const PAGE = 1000

/**
 * All rows of a board as they were at one number. They are read in parts while people go on working; what was written meanwhile is applied on top, which does no
 * harm where a part has it already.
 */
export async function wholeBoard(boards: Boards, boardId: string): Promise<{ epoch: string; seq: number; state: Rows }> {
  const { json } = await boards.snapshot(boardId)
  const { epoch, seq: began, state } = JSON.parse(json.toString()) as Snapshot
  const archived = await boards.part(boardId, 'archived')
  const texts = await boards.part(boardId, 'texts')
  const sessions = await boards.part(boardId, 'sessions')
  const whole = State.from({ ...state, ...archived.state, ...texts.state, ...sessions.state })
  let seq = began
  for (;;) {
    const { entries } = await boards.log(boardId, { after: seq, limit: PAGE })
    for (const entry of entries) whole.apply(entry.patches)
    seq = entries.at(-1)?.seq ?? seq
    if (entries.length < PAGE) return { epoch, seq, state: whole.toRows() }
  }
}
