import type { Scale, Template } from '@rondo/types'

/** A slug, a name, and how it sounds at its best and at its worst. */
type Dimension = readonly [id: string, name: string, best: string, worst: string]

export const healthCheck = (id: string, name: string, scale: Scale, dimensions: readonly Dimension[]): Template => ({
  id,
  kind: 'health',
  name,
  stages: [
    {
      id: 'answer',
      kind: 'answer',
      name: 'Answer',
      prompt: 'What you mark is seen by nobody. Figures come out when three or more have answered, words when five or more have.',
      minutes: 5,
    },
    { id: 'discuss', kind: 'discuss', name: 'Results', prompt: 'Where do we agree, where not, and what does the board say?', minutes: 15 },
    { id: 'act', kind: 'act', name: 'Act', prompt: 'One or two things to make better, no more.', minutes: 6 },
  ],
  columns: dimensions.map(([slug, said, prompt, worst]) => ({ id: slug, name: said, prompt, worst })),
  deck: [],
  scale,
  secrecy: 'anonymous',
})
