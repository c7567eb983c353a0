import type { SessionColumn, Template } from '@rondo/types'

const check = (id: string, name: string, scale: Template['scale'], columns: SessionColumn[]): Template => ({
  id,
  kind: 'health',
  name,
  stages: [
    { id: 'answer', kind: 'answer', name: 'Answer', prompt: 'What you mark is seen by nobody. Figures come out when three or more have answered.', minutes: 5 },
    { id: 'discuss', kind: 'discuss', name: 'Results', prompt: 'Where do we agree, and where not?', minutes: 15 },
    { id: 'act', kind: 'act', name: 'Act', prompt: 'One or two things to make better.', minutes: 6 },
  ],
  columns,
  deck: [],
  scale,
  secrecy: 'anonymous',
})

export const healthChecks: readonly Template[] = [
  check('squad', 'Squad health', 'lights', [
    { id: 'release', name: 'Easy to release', prompt: 'Shipping is a click we hardly think about.', worst: 'Each release costs us a bad evening.' },
    { id: 'support', name: 'Support', prompt: 'Help arrives before we ask twice.', worst: 'We wait and nobody comes.' },
    { id: 'players', name: 'Players or pawns', prompt: 'We choose how to reach the goal.', worst: 'We are told every step.' },
  ]),
]
