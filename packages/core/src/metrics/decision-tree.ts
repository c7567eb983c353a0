import { sum } from './percentile.ts'

/** What an option may lead to, in money: losses are below 0. The chances of an option add up to 1. */
export type Outcome = { chance: number; value: number }
export type Option = { name: string; outcomes: readonly Outcome[] }

/** Expected monetary value: Σ chance × value (PMI). */
export const expectedValue = (outcomes: readonly Outcome[]) => sum(outcomes.map(({ chance, value }) => chance * value))

/** Options by expected value, best first, each with its worst branch, which the expected value hides. */
export const decide = (options: readonly Option[]) =>
  options
    .map(({ name, outcomes }) => ({ name, expected: expectedValue(outcomes), worst: Math.min(...outcomes.map(({ value }) => value)) }))
    .toSorted((a, b) => b.expected - a.expected)
