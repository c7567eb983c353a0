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
  const kinds = new Map([...state.all('columns')].map(({ id, kind }) => [id, kind]))
  const running = new Set(state.runningSprints.map(({ id }) => id))
  for (const card of state.all('cards')) {
    if (card.doneAt === null && card.assignees.includes(userId)) work[groupOf(card, kinds.get(card.columnId), running, addDays(today, SOON_DAYS))].push(card)
  }
  const byBacklog = (a: Card, b: Card) => (a.backlogRank < b.backlogRank ? -1 : 1)
  return {
    doing: work.doing.sort((a, b) => ((a.startedAt ?? '') < (b.startedAt ?? '') ? -1 : 1)),
    blocked: work.blocked.sort((a, b) => ((a.blockedSince ?? '') < (b.blockedSince ?? '') ? -1 : 1)),
    due: work.due.sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)),
    next: work.next.sort(byRank),
    later: work.later.sort(byBacklog),
  }
}

function groupOf(card: Card, kind: ColumnKind | undefined, running: ReadonlySet<string>, soon: Day): keyof MyWork {
  if (card.blockedReason !== null) return 'blocked'
  if (kind === 'doing') return 'doing'
  if (card.dueOn !== null && card.dueOn <= soon) return 'due'
  return running.has(card.sprintId ?? '') ? 'next' : 'later'
}
