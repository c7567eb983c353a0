import type { SessionColumn, Stage, Template } from '@rondo/types'
import type { StandUpPlace } from '../standup/columns.ts'

const stages: Stage[] = [
  { id: 'goal', kind: 'data', name: 'Goal', prompt: 'Where the sprint goal stands, and what has changed since the last stand-up.', minutes: 1 },
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

const place = (id: StandUpPlace, name: string, prompt: string): SessionColumn => ({ id, name, prompt })

const places: SessionColumn[] = [
  place('since', 'Since the last stand-up', 'What the board saw you do.'),
  place('intent', 'Today', 'Which cards you mean to move.'),
  place('help', 'Help wanted', 'What a second person could do for you, and who.'),
  place('hand-on', 'Handed on', 'What the next time zone should know before it begins.'),
  place('parking', 'Parking lot', 'Talk about it afterwards, with whom it takes.'),
  place('decisions', 'Decisions', 'What was decided.'),
  place('blockers', 'Blockers', 'What is in the way, who clears it, by when.'),
  place('pairs', 'Pairs', 'Who works together today.'),
]

/** A slug, a name, what is asked, and on which days of the week, 0 for Sunday, if not on all. On no day more than three are asked. */
type Question = readonly [id: string, name: string, prompt: string, weekdays?: number[]]

export const standUp = (id: string, name: string, questions: readonly Question[]): Template => ({
  id,
  kind: 'standup',
  name,
  stages,
  columns: [...questions.map(([slug, said, prompt, weekdays]) => ({ id: slug, name: said, prompt, ...(weekdays && { weekdays }) })), ...places],
  deck: [],
  scale: 'five',
  secrecy: 'named',
})
