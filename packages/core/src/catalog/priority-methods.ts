import type { SessionColumn, Template } from '@rondo/types'

const method = (id: string, name: string, prompt: string, columns: SessionColumn[]): Template => ({
  id,
  kind: 'priority',
  name,
  stages: [{ id: 'score', kind: 'answer', name: 'Score', prompt, minutes: 15 }],
  columns,
  deck: [],
  scale: 'ten',
  secrecy: 'named-at-reveal',
})

/** Ways to put cards in order (metrics.md): what people give numbers for, by the inputs of the formula. */
export const priorityMethods: readonly Template[] = [
  method('wsjf', 'Weighted shortest job first', 'Compare the cards with each other: the smallest of each column is a 1.', [
    { id: 'value', name: 'Value', prompt: 'What it is worth to those who use it' },
    { id: 'urgency', name: 'Time criticality', prompt: 'How fast that fades' },
    { id: 'riskReduction', name: 'Risk reduction', prompt: 'What it makes safer, or possible' },
    { id: 'size', name: 'Job size', prompt: 'How large it is' },
  ]),
  method('cd3', 'Cost of delay ÷ duration', 'What does each week without it cost, and how many weeks does it take?', [
    { id: 'costOfDelay', name: 'Cost of delay', prompt: 'Lost for each week without it, in any unit' },
    { id: 'weeks', name: 'Weeks', prompt: 'How long it takes' },
  ]),
  method('rice', 'RICE', 'Whom does it reach, how much does it help them, how sure are we, and what does it take?', [
    { id: 'reach', name: 'Reach', prompt: 'People in a quarter' },
    { id: 'impact', name: 'Impact', prompt: 'On each of them, 0.25 to 3' },
    { id: 'confidence', name: 'Confidence', prompt: 'How sure, 0.5 to 1' },
    { id: 'effort', name: 'Effort', prompt: 'Person-months' },
  ]),
]
