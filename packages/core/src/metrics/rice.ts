import { ratio } from './percentile.ts'

/** People reached in a period; effect on each of them; how sure one is, 0 to 1; effort in person-months (Intercom). */
export type RiceInputs = { reach: number; impact: number; confidence: number; effort: number }

export const riceImpacts = [0.25, 0.5, 1, 2, 3] as const
export const riceConfidences = [0.5, 0.8, 1] as const

export const rice = ({ reach, impact, confidence, effort }: RiceInputs) => ratio(reach * impact * confidence, effort)
