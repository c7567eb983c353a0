import type { SessionColumn, Stage, Template } from '@rondo/types'

const stages: Stage[] = [
  { id: 'goal', kind: 'data', name: 'Goal', prompt: 'Where the sprint goal stands, and what has changed since yesterday.', minutes: 1 },
  {
    id: 'walk',
    kind: 'walk',
    name: 'Walk the board',
    prompt: 'From the right: what is blocked, what grows old, what waits for review, what is under way.',
    minutes: 11,
  },
  { id: 'park', kind: 'park', name: 'Parking lot', prompt: 'What needs fewer people and more time.', minutes: 2 },
  { id: 'close', kind: 'close', name: 'Close', prompt: 'What was decided, who unblocks what by when, who pairs.', minutes: 1 },
]

/** What every stand-up ends with. */
const ends: SessionColumn[] = [
  { id: 'parking', name: 'Parking lot', prompt: 'Talk about it afterwards, with whom it takes.' },
  { id: 'decisions', name: 'Decisions', prompt: 'What was decided.' },
  { id: 'blockers', name: 'Blockers', prompt: 'What is in the way, who clears it, by when.' },
  { id: 'pairs', name: 'Pairs', prompt: 'Who works together today.' },
]

const standUp = (id: string, name: string, questions: SessionColumn[]): Template => ({
  id,
  kind: 'standup',
  name,
  stages,
  columns: [...questions, ...ends],
  deck: [],
  scale: 'five',
  secrecy: 'named',
})

export const standUps: readonly Template[] = [
  standUp('classic', 'Classic', [
    { id: 'finished', name: 'Finished', prompt: 'What did you finish?' },
    { id: 'next', name: 'Next', prompt: 'What comes next?' },
    { id: 'in-the-way', name: 'In the way', prompt: 'What is in the way?' },
  ]),
  standUp('goal-first', 'Goal first', [
    { id: 'moved', name: 'Moved it', prompt: 'What moved the sprint goal?' },
    { id: 'will', name: 'Will move it', prompt: 'What will?' },
    { id: 'threatens', name: 'Threatens it', prompt: 'What threatens it?' },
  ]),
]
