import type { Card, ColumnKind } from '@rondo/types'
import { addDays, type Day } from './metrics/days.ts'
import { byRank } from './rank.ts'
import type { State } from './state.ts'

/** A person's open cards on a board, each in one group: under way, blocked, due within days, next in a running sprint, later. */
export type MyWork = Record<'doing' | 'blocked' | 'due' | 'next' | 'later', Card[]>

/** Due within so many days is due soon. */
const SOON_DAYS = 3

export function myWork(state: State, userId: string, today: Day): MyWork {
  const work: MyWork = { doing: [], blocked: [], due: [], next: [], later: [] }
  const kinds = new Map([...state.all('columns')].filter(({ archivedAt }) => !archivedAt).map(({ id, kind }) => [id, kind]))
  const running = new Set(state.runningSprints.map(({ id }) => id))
  for (const card of state.all('cards')) {
    const kind = kinds.get(card.columnId)
    if (kind && card.doneAt === null && card.assignees.includes(userId)) work[groupOf(card, kind, running, addDays(today, SOON_DAYS))].push(card)
  }
  return {
    doing: work.doing.sort(earliest('startedAt')),
    blocked: work.blocked.sort(earliest('blockedSince')),
    due: work.due.sort(earliest('dueOn')),
    next: work.next.sort(byRank),
    later: work.later.sort(earliest('backlogRank')),
  }
}

/** By an instant, a day or a rank, the smallest first. */
export const earliest =
  <K extends string>(key: K) =>
  (a: Record<K, string | null>, b: Record<K, string | null>): number => {
    const [one, other] = [a[key] ?? '', b[key] ?? '']
    return one < other ? -1 : one > other ? 1 : 0
  }

function groupOf(card: Card, kind: ColumnKind, running: ReadonlySet<string>, soon: Day): keyof MyWork {
  if (card.blockedReason !== null) return 'blocked'
  if (kind === 'doing') return 'doing'
  if (card.dueOn !== null && card.dueOn <= soon) return 'due'
  return running.has(card.sprintId ?? '') ? 'next' : 'later'
}
