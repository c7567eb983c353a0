import type { Template } from '@rondo/types'

/** Votes of sprint planning: on the goal by fingers, on the plan by confidence. */
export const planningVotes: readonly Template[] = [
  {
    id: 'sprint-plan',
    kind: 'planning',
    name: 'Vote on the plan',
    stages: [
      { id: 'goal', kind: 'vote', name: 'Goal', prompt: 'Can you go along with this goal? 0 to 5 fingers.', minutes: 5 },
      { id: 'plan', kind: 'vote', name: 'Confidence', prompt: 'How sure are you that we reach it? 1 to 5.', minutes: 5 },
    ],
    columns: [],
    deck: [],
    scale: 'five',
    secrecy: 'named-at-reveal',
  },
]
