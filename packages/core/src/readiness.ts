import type { Card, ReadyCheck, ReadyKind } from '@rondo/types'
import { finishedSprints } from './capacity-of.ts'
import { median, ratio } from './metrics/percentile.ts'
import { pointsOf } from './points.ts'
import type { State } from './state.ts'

/** What a card is made ready by: no more than a browser holds of it. */
export type ReadyFacts = Pick<Card, 'points' | 'blockedReason' | 'isDescribed' | 'criteriaCount' | 'readyTicks'>

/** What keeps a card from being ready, in the order of the team's definition; none when it is. */
export const readinessGaps = (card: ReadyFacts, definition: readonly ReadyCheck[]): ReadyCheck[] =>
  definition.filter((check) => !holds[check.kind](card, check))

export const isReady = (card: ReadyFacts, definition: readonly ReadyCheck[]) => definition.every((check) => holds[check.kind](card, check))

/** A card without an estimate is not too large: that it has none is a gap of its own. */
const holds: Record<ReadyKind, (card: ReadyFacts, check: ReadyCheck) => boolean> = {
  described: ({ isDescribed }) => isDescribed,
  criteria: ({ criteriaCount }) => criteriaCount > 0,
  points: ({ points }) => points !== null,
  size: ({ points }, { max }) => points === null || max === undefined || points <= max,
  unblocked: ({ blockedReason }) => blockedReason === null,
  tick: ({ readyTicks }, { id }) => readyTicks.includes(id),
}

export type ReadyWork = { points: number; velocity: number | null; sprints: number | null }

/** For how many sprints there is work that is ready: points of ready cards in the backlog and in planned sprints ÷ the median velocity of the last five. */
export function readyWork(state: State, boardId: string): ReadyWork {
  const definition = state.get('boards', boardId)?.definitionOfReady ?? []
  const planned = [...state.all('sprints')].filter(({ startedAt }) => !startedAt).map(({ id }) => state.orderOfSprint(id))
  const points = pointsOf([state.backlog, ...planned].flatMap((order) => [...order].filter((card) => card.doneAt === null && isReady(card, definition))))
  const velocity = median(velocities(state).slice(-5))
  return { points, velocity, sprints: velocity === null ? null : ratio(points, velocity) }
}

/** Points delivered in each sprint that was closed, oldest first. */
export const velocities = (state: State): number[] => finishedSprints(state).map(({ figures }) => figures.delivered)
