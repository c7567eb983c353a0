import { randomUUID } from 'node:crypto'
import type { Card, ImportedRow, Member, Rows } from '@rondo/types'
import type { Context } from './context.ts'
import { wholeBoard } from './export/whole-board.ts'
import { writeNewBoard } from './imports/new-board.ts'

type Wish = { name: string; key: string; withCards: boolean }

const MOST_ROWS = 500
const MOST_BYTES = 500_000

/**
 * A new board like an old one, with only the caller on it. Everything in it gets a new id. The authors of what is copied keep their names, without a role: they
 * see nothing of the new board.
 */
export async function duplicate(
  { boards, accounts }: Pick<Context, 'boards' | 'accounts'>,
  boardId: string,
  { name, key, withCards }: Wish,
  userId: string,
): Promise<string> {
  const { state } = await wholeBoard(boards, boardId)
  const { zone, lastNumber, workdays, cadenceDays, hasParallelSprints, definitionOfReady } = await boards.board(boardId)
  const settings = { workdays, cadenceDays, hasParallelSprints, definitionOfReady }
  const admin = { userId, name: (await accounts.names([userId]))[userId] ?? 'Somebody' }
  const at = new Date().toISOString()
  const rows = renamed([...structure(state), ...(withCards ? [...authors(state, userId), ...content(state, userId)] : [])])
  const steps = [...chunks(rows)].map((rows) => ({ at, by: admin, rows }))
  const board = { name, key, zone, lastNumber: withCards ? lastNumber : 0, settings, source: null, bornAt: at, admin, members: [] }
  return writeNewBoard(boards, board, steps, () => {})
}

const of = <T extends keyof Rows>(state: Rows, table: T) => Object.values(state[table] ?? {}).map((row) => ({ table, row }) as unknown as ImportedRow)

function structure(state: Rows): ImportedRow[] {
  return [...of(state, 'columns'), ...of(state, 'labels'), ...of(state, 'fields'), ...of(state, 'epics'), ...of(state, 'holidays')]
}

function content(state: Rows, userId: string): ImportedRow[] {
  const cards = Object.values(state.cards ?? {}).map((card) => ({ table: 'cards' as const, row: asNew(card, userId) }))
  const hasCard = (id: string) => Object.hasOwn(state.cards ?? {}, id)
  const hanging = [...of(state, 'comments'), ...of(state, 'checks'), ...of(state, 'links')].filter(({ row }) => hasCard((row as { cardId: string }).cardId))
  return [...cards, ...of(state, 'descriptions').filter(({ row }) => hasCard(row.id)), ...hanging]
}

/** As work of the new board: nobody else has it, and it is in none of the old one's sprints. */
const asNew = (card: Card, userId: string): Card => ({
  ...card,
  assignees: card.assignees.filter((id) => id === userId),
  sprintId: null,
  pastSprints: [],
  isGoal: false,
})

function authors(state: Rows, userId: string): ImportedRow[] {
  const ids = new Set([
    ...Object.values(state.cards ?? {}).map(({ createdBy }) => createdBy),
    ...Object.values(state.comments ?? {}).map(({ authorId }) => authorId),
  ])
  ids.delete(userId)
  return [...ids].flatMap((id) => {
    const member: Member | undefined = state.members?.[id]
    return member ? [{ table: 'members' as const, row: { ...member, role: null } }] : []
  })
}

/** Gives every copied thing an id of its own, wherever it is named. People and the board keep theirs. */
function renamed(rows: ImportedRow[]): ImportedRow[] {
  const ids = new Map<string, string>()
  for (const { table, row } of rows) if (!['members', 'descriptions', 'holidays'].includes(table)) ids.set(row.id, randomUUID())
  const of = (id: string) => ids.get(id) ?? id
  return rows.map((entry) => {
    const { table, row } = entry
    if (table === 'members') return entry
    if (table === 'cards') {
      const values = Object.fromEntries(Object.entries(row.values).map(([field, value]) => [of(field), value]))
      return { table, row: { ...row, id: of(row.id), columnId: of(row.columnId), labels: row.labels.map(of), epicId: row.epicId && of(row.epicId), values } }
    }
    const moved = { ...row, id: of(row.id), ...('cardId' in row ? { cardId: of(row.cardId) } : {}) }
    return { table, row: moved } as ImportedRow
  })
}

/** As many rows at a time as one command takes. */
function* chunks(rows: ImportedRow[]): Generator<ImportedRow[]> {
  let chunk: ImportedRow[] = []
  let bytes = 0
  for (const row of rows) {
    const size = JSON.stringify(row).length
    if (chunk.length > 0 && (chunk.length === MOST_ROWS || bytes + size > MOST_BYTES)) {
      yield chunk
      chunk = []
      bytes = 0
    }
    chunk.push(row)
    bytes += size
  }
  if (chunk.length > 0) yield chunk
}
