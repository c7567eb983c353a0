import type { Template } from '@rondo/types'

/** Cards that every deck ends with: too big, a question, a break. */
const others = ['∞', '?', '☕']

const deck = (id: string, name: string, cards: readonly string[]): Template => ({
  id,
  kind: 'poker',
  name,
  stages: [
    { id: 'estimate', kind: 'vote', name: 'Estimate', prompt: 'Read the card, ask, then choose. Nobody sees a vote before all are turned.', minutes: 8 },
  ],
  columns: [],
  deck: [...cards, ...others],
  scale: 'five',
  secrecy: 'named-at-reveal',
})

export const decks: readonly Template[] = [
  deck('fibonacci', 'Fibonacci', ['0', '1', '2', '3', '5', '8', '13', '21']),
  deck('powers-of-two', 'Powers of two', ['0', '1', '2', '4', '8', '16', '32']),
  deck('t-shirt', 'T-shirt sizes', ['XS', 'S', 'M', 'L', 'XL', 'XXL']),
  deck('modified-fibonacci', 'Modified Fibonacci', ['0', '0.5', '1', '2', '3', '5', '8', '13', '20', '40', '100']),
]
