import type { Sprint } from '@rondo/types'
import { count } from '../count.ts'
import type { FlowFold } from '../metrics/flow-fold.ts'
import { agingItems } from '../metrics/flow-items.ts'
import type { TitleOf } from '../metrics/flow-reports.ts'
import { sum } from '../metrics/percentile.ts'
import type { ScopeChange } from '../metrics/sprint-story.ts'

/** Something that the board knows of a sprint, to be reacted to. `lines` are what is behind it, the most telling first. */
export type RetroFact = { id: 'goal' | 'scope' | 'ageing' | 'blocked' | 'carried' | 'forecast'; title: string; said: string; lines: readonly string[] }

/** A line about one card. */
export type CardLine = { cardId: string; text: string }

/** `cards`: the sprint's cards as they stand, or as they stood when it was closed. */
export type FactsOf = {
  sprint: Sprint
  cards: readonly { id: string; title: string; isDone: boolean; isCarried: boolean }[]
  flow: FlowFold
  changes: readonly Pick<ScopeChange, 'cardId' | 'what' | 'points'>[]
  today: string
  titleOf: TitleOf
  /** The chance to meet the goal, in words, while the sprint runs. */
  chance?: string
}

const HOUR = 3_600_000

export function retroFacts(of: FactsOf): RetroFact[] {
  return [goal(of), scope(of), ageing(of), blocked(of), carried(of), forecast(of)]
}

function goal({ sprint: { goal, figures }, chance }: FactsOf): RetroFact {
  const met = figures && (figures.goalMet === null ? 'It could not be said whether it was met.' : figures.goalMet ? 'It was met.' : 'It was not met.')
  return {
    id: 'goal',
    title: 'Goal',
    said: goal ? `“${goal}” ${met ?? (chance ? `Chance to meet it: ${chance}.` : 'The sprint still runs.')}` : 'There was no goal.',
    lines: [],
  }
}

/** The three that moved the sprint's size most. */
export const largestSteps = ({ changes, titleOf }: Pick<FactsOf, 'changes' | 'titleOf'>): CardLine[] =>
  changes
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, 3)
    .map(({ cardId, what, points }) => ({ cardId, text: `${titleOf(cardId)}: ${what}, ${signed(points)}` }))

function scope(of: FactsOf): RetroFact {
  const { changes } = of
  const by = sum(changes.map(({ points }) => points))
  return {
    id: 'scope',
    title: 'Steps in scope',
    said: changes.length === 0 ? 'Nothing came in or went out.' : `${count(changes.length, 'change')} after the start, together ${signed(by)}.`,
    lines: largestSteps(of).map(({ text }) => text),
  }
}

const underWay = ({ cards, flow, today }: Pick<FactsOf, 'cards' | 'flow' | 'today'>) => {
  const own = new Set(cards.map(({ id }) => id))
  return agingItems(flow, today).filter(({ cardId }) => own.has(cardId))
}

/** The five that have been under way for longest. */
export const oldestCards = (of: FactsOf): CardLine[] =>
  underWay(of)
    .slice(0, 5)
    .map(({ cardId, days }) => ({ cardId, text: `${of.titleOf(cardId)}: ${count(days, 'day')}` }))

function ageing(of: FactsOf): RetroFact {
  const oldest = underWay(of)
  const slow = oldest.filter(({ pace }) => pace !== null && pace >= 0.85)
  return {
    id: 'ageing',
    title: 'Oldest cards',
    said:
      oldest.length === 0
        ? 'Nothing of it is still under way.'
        : `${count(oldest.length, 'card')} under way, ${slow.length} of them older than 85 % of finished ones ever were.`,
    lines: oldestCards(of).map(({ text }) => text),
  }
}

/** Hours of the clock, nights included: that is what the customer waits. */
const waitsOf = ({ cards, flow }: FactsOf) =>
  cards
    .map(({ id }) => ({ id, hours: Math.round(sum((flow.cards.get(id)?.spent ?? []).map(({ blockedMs }) => blockedMs)) / HOUR) }))
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => b.hours - a.hours)

/** The three that waited longest. */
export const longestBlocks = (of: FactsOf): CardLine[] =>
  waitsOf(of)
    .slice(0, 3)
    .map(({ id, hours }) => ({ cardId: id, text: `${of.titleOf(id)}: ${count(hours, 'hour')}` }))

function blocked(of: FactsOf): RetroFact {
  const waits = waitsOf(of)
  return {
    id: 'blocked',
    title: 'Longest blocks',
    said:
      waits.length === 0
        ? 'No card was blocked for an hour.'
        : `${count(waits.length, 'card')} blocked, ${count(sum(waits.map(({ hours }) => hours)), 'hour')} in all.`,
    lines: longestBlocks(of).map(({ text }) => text),
  }
}

function carried({ cards, sprint }: FactsOf): RetroFact {
  const over = cards.filter(({ isCarried }) => isCarried)
  const share = cards.length === 0 ? 0 : Math.round((over.length / cards.length) * 100)
  return {
    id: 'carried',
    title: 'Carried over',
    said:
      over.length === 0
        ? 'No card was carried over.'
        : `${count(over.length, 'card')} of ${cards.length} (${share} %) ${sprint.finishedAt ? 'went on to a later sprint' : 'came from an earlier sprint'}.`,
    lines: over.slice(0, 5).map(({ title }) => title),
  }
}

function forecast({ cards, sprint: { commitment } }: FactsOf): RetroFact {
  const done = cards.filter(({ isDone }) => isDone).length
  const agreed = commitment ? `${count(commitment.cards.length, 'card')} agreed on` : 'Nothing was agreed on'
  const sure = commitment?.forecast == null ? '' : `, of which the pace gave ${commitment.forecast} with 85 % certainty`
  return { id: 'forecast', title: 'Forecast and result', said: `${agreed}${sure}; ${done} done.`, lines: [] }
}

const signed = (points: number) => `${points > 0 ? '+' : points < 0 ? '−' : '±'}${count(Math.abs(points), 'point')}`
