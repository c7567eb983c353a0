import type { Board, Card } from '@rondo/types'
import { type Day, dayNumbered } from './metrics/days.ts'
import { dayAt } from './metrics/zone-days.ts'
import { earliest, type MyWork, myWork } from './my-work.ts'
import type { State } from './state.ts'

/** One of a person's open cards as it is told beside those of other boards. Under way is what stands in a column for that. */
export type WorkItem = Pick<Card, 'number' | 'title' | 'points' | 'dueOn' | 'blockedReason' | 'blockedSince'> & {
  board: Pick<Board, 'id' | 'key' | 'name' | 'zone'>
  cardId: string
  column: string
  underWaySince: string | null
}
export type Work = Record<keyof MyWork, WorkItem[]>

/** What somebody has to do on one board. */
export function workOnBoard(state: State, userId: string, today: Day): Work {
  const [board] = state.all('boards')
  const { doing, blocked, due, next, later } = myWork(state, userId, today)
  const told = (cards: Card[]) => (board ? cards.map((card) => itemOf(state, board, card)) : [])
  return { doing: told(doing), blocked: told(blocked), due: told(due), next: told(next), later: told(later) }
}

/** The same on several boards at an instant (ms since 1970), each by its own day. Where boards have an order of their own, they come one after the other. */
export function workOnBoards(boards: readonly State[], userId: string, now: number): Work {
  const each = boards.map((state) => workOnBoard(state, userId, todayOn(state, now)))
  const all = (group: keyof MyWork) => each.flatMap((work) => work[group])
  return {
    doing: all('doing').sort(earliest('underWaySince')),
    blocked: all('blocked').sort(earliest('blockedSince')),
    due: all('due').sort(earliest('dueOn')),
    next: all('next'),
    later: all('later'),
  }
}

function itemOf(state: State, { id, key, name, zone }: Board, card: Card): WorkItem {
  const column = state.get('columns', card.columnId)
  const { number, title, points, dueOn, blockedReason, blockedSince } = card
  return {
    board: { id, key, name, zone },
    cardId: card.id,
    number,
    title,
    column: column?.name ?? '',
    points,
    dueOn,
    underWaySince: column?.kind === 'doing' ? card.startedAt : null,
    blockedSince,
    blockedReason,
  }
}

function todayOn(state: State, now: number): Day {
  const [board] = state.all('boards')
  return dayNumbered(dayAt(board?.zone ?? 'UTC', now))
}
