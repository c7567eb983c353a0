import type { Card, Patch } from '@rondo/types'

/** What the log says of a card that may be in a sprint. One in the archive is known only while it counts in a sprint. */
export type SprintCard = { id: string; number: number; points: number | null; sprintId: string | null; isDone: boolean; place: 'cards' | 'archived' } & Pulled

/** What decides when it is pulled. */
type Pulled = { columnId: string; rank: string; isGoal: boolean; isBlocked: boolean }

const fresh = { number: 0, points: null, sprintId: null, isDone: false, columnId: '', rank: '', isGoal: false, isBlocked: false }

/** What the patches of one entry make of cards; null is one that no sprint can know any more. Put away and brought back is a change of place, no more. */
export function cardsAfter(known: ReadonlyMap<string, SprintCard>, patches: readonly Patch[]): Map<string, SprintCard | null> {
  const after = new Map<string, SprintCard | null>()
  for (const { table, id, from, to } of patches) {
    if (table !== 'cards' && table !== 'archived') continue
    const card = after.has(id) ? after.get(id) : known.get(id)
    if (to === null) after.set(id, null)
    else if (from === null) after.set(id, read({ id, ...fresh, place: table }, to))
    else if (card) after.set(id, read(card, to))
  }
  for (const [id, card] of after) if (card?.place === 'archived' && !card.sprintId) after.set(id, null)
  return after
}

function read(card: SprintCard, to: Partial<Card>): SprintCard {
  const { number = card.number, points = card.points, sprintId = card.sprintId, columnId = card.columnId, rank = card.rank, isGoal = card.isGoal } = to
  const isDone = to.doneAt === undefined ? card.isDone : to.doneAt !== null
  const isBlocked = to.blockedSince === undefined ? card.isBlocked : to.blockedSince !== null
  return { id: card.id, number, points, sprintId, isDone, place: card.place, columnId, rank, isGoal, isBlocked }
}
