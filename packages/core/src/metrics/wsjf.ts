import { ratio } from './percentile.ts'

/** Relative sizes, by comparing the items of one list with each other (SAFe). */
export const wsjfScale = [1, 2, 3, 5, 8, 13, 20] as const

export type WsjfInputs = { value: number; urgency: number; riskReduction: number; size: number }

/** Weighted shortest job first: (user or business value + time criticality + risk reduction or opportunity) ÷ job size. */
export const wsjf = ({ value, urgency, riskReduction, size }: WsjfInputs) => ratio(value + urgency + riskReduction, size)
