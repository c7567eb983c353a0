import type { Card, Commitment, Figures, Outcome, Sum } from '@rondo/types'
import { type ScopeSteps, wholeIn } from '../metrics/scope-steps.ts'
import { pointsOf, tidy } from '../points.ts'
import { asThen } from './commitment.ts'

/** A card as it was when its sprint was closed. */
export type Closed = { card: Card; outcome: Outcome; pointsDone: number }

type Said = { goalMet?: boolean | undefined; charts?: Figures['charts'] | undefined; scope?: ScopeSteps | undefined; hasTakenFromGoal?: boolean }

/** What a sprint came to. Whatever was done with its cards, the sums are those of all of them (`Figures`). */
export function figuresOf(
  { cards, points }: Commitment,
  closed: readonly Closed[],
  { goalMet, charts = null, scope, hasTakenFromGoal = false }: Said,
): Figures {
  const before = new Map(cards.map((card) => [card.id, card.points ?? 0]))
  const wholeOf = wholeIn(scope?.splits ?? [])
  const of = (outcome: Outcome) => sumOf(closed.filter((one) => one.outcome === outcome))
  const { added, removed, splitOff } = scope ? upTo(scope, { cards: cards.length, points }, sumOf(closed)) : betweenEnds(before, closed)
  return {
    committed: { cards: cards.length, points },
    added,
    removed,
    ...(splitOff > 0 && { splitOff }),
    all: sumOf(closed),
    done: of('done'),
    carried: of('carried'),
    split: of('split'),
    returned: of('returned'),
    dropped: of('dropped'),
    delivered: tidy(total(closed.map(({ pointsDone }) => pointsDone))),
    kept: keptOf(before, closed, wholeOf),
    cards: closed.map((one) => {
      const { id, number, title, points, isGoal } = asThen(one.card)
      return { id, number, title, points, isGoal, outcome: one.outcome, wasCommitted: before.has(wholeOf(id)), pointsDone: one.pointsDone }
    }),
    goalMet: goalMet ?? (hasTakenFromGoal ? false : goalOf(closed)),
    charts,
  }
}

function goalOf(closed: readonly Closed[]): boolean | null {
  const needed = closed.filter(({ card }) => card.isGoal)
  return needed.length > 0 ? needed.every(({ outcome }) => outcome === 'done') : null
}

/** Of each committed card what was done of it, parts split off from it among that, and no more than was committed. A card counts when all of it was done. */
function keptOf(before: ReadonlyMap<string, number>, closed: readonly Closed[], wholeOf: (cardId: string) => string): Sum {
  const parts = Map.groupBy(closed, ({ card }) => wholeOf(card.id))
  const kept = [...before].map(([id, points]) => {
    const own = parts.get(id) ?? []
    const isWhole = own.some(({ card }) => card.id === id) && own.every(({ outcome }) => outcome === 'done')
    return { cards: Number(isWhole), points: Math.min(points, total(own.map(({ pointsDone }) => pointsDone))) }
  })
  return { cards: total(kept.map(({ cards }) => cards)), points: tidy(total(kept.map(({ points }) => points))) }
}

type Steps = Pick<ScopeSteps, 'added' | 'removed' | 'splitOff'>

/** The steps out of the log; what happened in the very moment of the close, which the log did not have yet, is what is missing. */
function upTo({ added, removed, splitOff }: Steps, committed: Sum, all: Sum): Steps {
  const missing = (unit: keyof Sum) => tidy(all[unit] + removed[unit] - committed[unit] - added[unit] - (unit === 'cards' ? splitOff : 0))
  const [cards, points] = [missing('cards'), missing('points')]
  const more = (sum: Sum, sign: 1 | -1) => ({ cards: sum.cards + Math.max(0, sign * cards), points: tidy(sum.points + Math.max(0, sign * points)) })
  return { added: more(added, 1), removed: more(removed, -1), splitOff }
}

/** Without the log: what is otherwise than it was at the start. */
function betweenEnds(before: ReadonlyMap<string, number>, closed: readonly Closed[]): Steps {
  const now = new Set(closed.map(({ card }) => card.id))
  const came = closed.filter(({ card }) => !before.has(card.id))
  const gone = [...before].filter(([id]) => !now.has(id)).map(([, points]) => points)
  const changes = closed.map(({ card }) => (card.points ?? 0) - (before.get(card.id) ?? card.points ?? 0))
  const changed = (sign: 1 | -1) => total(changes.map((change) => Math.max(0, sign * change)))
  return {
    added: { cards: came.length, points: tidy(sumOf(came).points + changed(1)) },
    removed: { cards: gone.length, points: tidy(total(gone) + changed(-1)) },
    splitOff: 0,
  }
}

const sumOf = (closed: readonly Closed[]): Sum => ({ cards: closed.length, points: pointsOf(closed.map(({ card }) => card)) })
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
