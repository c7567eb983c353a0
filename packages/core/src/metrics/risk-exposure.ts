import { ratio, sum } from './percentile.ts'

/** What may happen: its chance, 0 to 1, and what it costs if it does, in days or in money. Opportunities are below 0. */
export type Risk = { chance: number; impact: number }

/** Σ chance × impact (PMI; Cohn's risk census), in the unit of the impacts. */
export const exposure = (risks: readonly Risk[]) => sum(risks.map(({ chance, impact }) => chance * impact))

/** The chance that none of several independent risks hits. */
export const chanceOfNone = (risks: readonly Risk[]) => risks.reduce((all, { chance }) => all * (1 - chance), 1)

/** How much exposure a measure takes away for each unit that it costs: above 1 it pays (Boehm's risk-reduction leverage). Null for a free one. */
export const leverage = (before: Risk, after: Risk, cost: number) => ratio(exposure([before]) - exposure([after]), cost)

export type RiskBand = { name: string; from: number }

/** Bands are data and are drawn on the matrix, since organisations differ in them. */
export const defaultBands: readonly RiskBand[] = [
  { name: 'low', from: 1 },
  { name: 'medium', from: 5 },
  { name: 'high', from: 10 },
  { name: 'critical', from: 16 },
]

/** Likelihood × impact, each 1 to 5. */
export const riskScore = (likelihood: number, impact: number) => likelihood * impact

export const bandOf = (score: number, bands: readonly RiskBand[] = defaultBands) => bands.findLast(({ from }) => score >= from)?.name
