import { randomUUID } from 'node:crypto'
import { unplanned } from '@rondo/core/completed'
import { freshRanks } from '@rondo/core/rank'
import { IMPORTER } from '@rondo/core/roles'
import type { Card, ImportedRow } from '@rondo/types'
import { Boards } from '../../apps/server/src/boards/boards.ts'
import { openStore } from '../../apps/server/src/db/open.ts'
import { chance } from '../support/chance.ts'

const COLUMNS = ['Ideas', 'To do', 'Doing', 'Review', 'Done']
const words = 'sign-in reset link tablet reader search place audit session device title accent loan shelf queue notice offline map print export'.split(' ')

/** A board of so many believable cards in a running server's data, brought the way that imports are. */
export async function largeBoard(dataDir: string, userId: string, count: number): Promise<string> {
  const store = await openStore({ DATA_DIR: dataDir })
  const boards = await Boards.open({ store, log: console })
  const boardId = await boards.create({ name: `Board of ${count}`, key: 'BIG', zone: 'UTC' }, userId)
  const put = (rows: ImportedRow[]) =>
    boards.commit(boardId, { id: randomUUID(), command: { type: 'import.put', at: '2026-01-05T09:00:00.000Z', by: { name: 'Bench' }, rows } }, IMPORTER)
  const kinds = ['todo', 'todo', 'doing', 'doing', 'done'] as const
  const ranks = freshRanks(Math.ceil(count / COLUMNS.length))
  await put(
    COLUMNS.map((name, i) => ({
      table: 'columns',
      row: { id: `col-${i}`, name, kind: kinds[i] as 'todo', rank: ranks[i] as string, wipLimit: null, isWaiting: false, archivedAt: null },
    })),
  )
  await put([
    { table: 'labels', row: { id: 'api', name: 'api', color: 'teal' } },
    { table: 'labels', row: { id: 'ux', name: 'ux', color: 'violet' } },
  ])
  const cards = Array.from({ length: count }, (_, i) => ({ table: 'cards', row: cardNumber(i, ranks, userId) }) as const)
  for (let from = 0; from < count; from += 500) await put(cards.slice(from, from + 500))
  await boards.close()
  await store.close()
  return boardId
}

function cardNumber(i: number, ranks: string[], userId: string): Card {
  const dice = chance(i)
  const column = i % COLUMNS.length
  const at = '2026-01-05T09:00:00.000Z'
  return {
    id: `card-${i}`,
    number: i + 1,
    type: dice.one(['story', 'task', 'bug', 'spike'] as const) ?? 'story',
    title: Array.from({ length: 3 + dice.below(8) }, () => dice.one(words)).join(' '),
    columnId: `col-${column}`,
    rank: ranks[Math.floor(i / COLUMNS.length)] as string,
    assignees: dice.happens(0.6) ? [userId] : [],
    labels: dice.happens(0.4) ? [dice.happens(0.5) ? 'api' : 'ux'] : [],
    priority: dice.happens(0.2) ? 'high' : null,
    points: dice.one([1, 2, 3, 5, 8, null]) ?? null,
    dueOn: dice.happens(0.2) ? '2026-02-01' : null,
    values: {},
    blockedReason: dice.happens(0.05) ? 'Waits for the key' : null,
    blockedSince: null,
    createdAt: at,
    createdBy: userId,
    startedAt: column > 1 ? at : null,
    doneAt: column === 4 ? at : null,
    commentCount: dice.below(4),
    checkCount: 0,
    checksDone: 0,
    ...unplanned(i + 1),
  }
}
