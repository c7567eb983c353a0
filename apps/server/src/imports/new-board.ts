import { randomUUID } from 'node:crypto'
import { usualSettings } from '@rondo/core/completed'
import type { Step } from '@rondo/core/trello/step'
import type { Board, By, Role } from '@rondo/types'
import type { Boards } from '../boards/boards.ts'
import { markOfNow } from './unfinished.ts'
import { writeSteps } from './write-steps.ts'

type NewBoard = Pick<Board, 'name' | 'key' | 'zone' | 'lastNumber'> & {
  /** How its team plans, where it is not as usual. */
  settings?: typeof usualSettings
  source: string | null
  bornAt: string
  admin: By & { userId: string }
  /** Who else is let in when all is there. */
  members: readonly { userId: string; role: Role }[]
}

/**
 * A new board with a past. It begins when its past begins, so that its log is in the order of time from the first entry on; it stays closed, with nobody on it but
 * whoever brings it, until the last. If that does not come it is taken away again.
 */
export async function writeNewBoard(
  boards: Boards,
  board: NewBoard,
  steps: readonly Step[],
  onWritten: (done: number, total: number) => void,
): Promise<string> {
  const { bornAt, admin, members, source, settings = usualSettings, ...fields } = board
  const boardId = randomUUID()
  const now = new Date().toISOString()
  const row = { id: boardId, ...fields, ...settings, createdAt: bornAt }
  const begin: Step = {
    at: bornAt,
    by: admin,
    rows: [
      { table: 'boards', row: { ...row, source: markOfNow(), closedAt: now } },
      { table: 'members', row: { id: admin.userId, role: 'admin', name: null } },
    ],
  }
  const open: Step = {
    at: now,
    by: admin,
    rows: [
      ...members
        .filter(({ userId }) => userId !== admin.userId)
        .map(({ userId, role }) => ({ table: 'members' as const, row: { id: userId, role, name: null } })),
      { table: 'boards', row: { ...row, source, closedAt: null } },
    ],
  }
  const past = steps.map((step) => keepAdmin(step, admin.userId))
  try {
    await writeSteps(boards, boardId, [begin, ...past, open], (done) => onWritten(done, past.length + 2))
    return boardId
  } catch (error) {
    await boards.discard(boardId)
    throw error
  }
}

/** Whoever brings the board may be one of its people; their role is not taken from them. */
function keepAdmin(step: Step, adminId: string): Step {
  if (!step.rows?.some(({ table, row }) => table === 'members' && row.id === adminId)) return step
  return { ...step, rows: step.rows.map((it) => (it.table === 'members' && it.row.id === adminId ? { ...it, row: { ...it.row, role: 'admin' } } : it)) }
}
