import { ratio } from './percentile.ts'

/** Relative sizes, by comparing the items of one list with each other (SAFe). */
export const wsjfScale = [1, 2, 3, 5, 8, 13, 20] as const

export type WsjfInputs = { value: number; urgency: number; riskReduction: number; size: number }

/** Weighted shortest job first: (user or business value + time criticality + risk reduction or opportunity) ÷ job size. */
export const wsjf = ({ value, urgency, riskReduction, size }: WsjfInputs) => ratio(value + urgency + riskReduction, size)

const columns = { value: 'Value', urgency: 'Time criticality', riskReduction: 'Risk reduction', size: 'Job size' } as const

/** What keeps a list from being comparable: numbers off the scale, or a column without the 1 that the others are measured by. In words; none when all is well. */
export function wsjfFaults(items: readonly WsjfInputs[]): string[] {
  if (items.length === 0) return []
  return (Object.keys(columns) as (keyof WsjfInputs)[]).flatMap((key) => {
    const numbers = items.map((item) => item[key])
    const isOnScale = numbers.every((number) => (wsjfScale as readonly number[]).includes(number))
    return [
      ...(isOnScale ? [] : [`${columns[key]} takes ${wsjfScale.slice(0, -1).join(', ')} or ${wsjfScale.at(-1)}.`]),
      ...(numbers.includes(1) ? [] : [`${columns[key]} needs a 1: give it to the smallest.`]),
    ]
  })
}
