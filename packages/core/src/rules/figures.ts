import type { Card, Commitment, Figures, Outcome, Sum } from '@rondo/types'
import { pointsOf, tidy } from '../points.ts'
import { asThen } from './commitment.ts'

/** A card as it was when its sprint was closed. */
export type Closed = { card: Card; outcome: Outcome; pointsDone: number }

type Said = { goalMet?: boolean | undefined; charts?: Figures['charts'] | undefined }

/** What a sprint came to. Whatever was done with its cards, the sums are those of all of them (`Figures`). */
export function figuresOf({ cards, points }: Commitment, closed: readonly Closed[], { goalMet, charts = null }: Said): Figures {
  const before = new Map(cards.map((card) => [card.id, card.points ?? 0]))
  const now = new Map(closed.map(({ card }) => [card.id, card.points ?? 0]))
  const isNew = ({ card }: Closed) => !before.has(card.id)
  const gone = cards.filter(({ id }) => !now.has(id))
  const changes = closed.map(({ card }) => (before.has(card.id) ? (card.points ?? 0) - (before.get(card.id) as number) : 0))
  const of = (outcome: Outcome) => sumOf(closed.filter((one) => one.outcome === outcome))
  const added = sumOf(closed.filter(isNew))
  return {
    committed: { cards: cards.length, points },
    added: { ...added, points: tidy(added.points + total(changes.filter((change) => change > 0))) },
    removed: { cards: gone.length, points: tidy(pointsOf(gone) - total(changes.filter((change) => change < 0))) },
    all: sumOf(closed),
    done: of('done'),
    carried: of('carried'),
    split: of('split'),
    returned: of('returned'),
    dropped: of('dropped'),
    delivered: tidy(total(closed.map(({ pointsDone }) => pointsDone))),
    kept: keptOf(before, closed),
    cards: closed.map((one) => {
      const { id, number, title, points, isGoal } = asThen(one.card)
      return { id, number, title, points, isGoal, outcome: one.outcome, wasCommitted: !isNew(one), pointsDone: one.pointsDone }
    }),
    goalMet: goalMet ?? goalOf(closed),
    charts,
  }
}

function goalOf(closed: readonly Closed[]): boolean | null {
  const needed = closed.filter(({ card }) => card.isGoal)
  return needed.length > 0 ? needed.every(({ outcome }) => outcome === 'done') : null
}

/** Committed cards that were done, at the points that they were committed with. */
function keptOf(before: ReadonlyMap<string, number>, closed: readonly Closed[]): Sum {
  const kept = closed.filter(({ card, outcome }) => outcome === 'done' && before.has(card.id))
  return { cards: kept.length, points: tidy(total(kept.map(({ card }) => before.get(card.id) as number))) }
}

const sumOf = (closed: readonly Closed[]): Sum => ({ cards: closed.length, points: pointsOf(closed.map(({ card }) => card)) })
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
