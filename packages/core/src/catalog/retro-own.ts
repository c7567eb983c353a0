import { column, format } from './retro-format.ts'
import { stagesWith } from './retro-stages.ts'

/** Formats that need what the board knows. */
export const own = [
  format(
    'promise-check',
    'Promise check',
    ['missed goal', 'many carry-overs'],
    [
      column('forecast', 'Forecast', 'What had we said, and how sure were we?', 'sky'),
      column('happened', 'What happened', 'What became of it?', 'amber'),
      column('gap', 'Why the gap', 'What did we not know, or not want to see?', 'orange'),
      column('adjust', 'Adjust', 'What do we say differently next time?', 'green'),
    ],
    {
      stages: stagesWith({
        data: { name: 'Promises', prompt: 'What was forecast when the sprint began, and what came.', minutes: 8 },
        write: { prompt: 'Start from the facts: each can become a note.' },
      }),
    },
  ),
  format(
    'board-autopsy',
    'Board autopsy',
    ['many carry-overs', 'recurring themes'],
    [
      column('oldest', 'Oldest cards', 'What kept the oldest ones from being finished?', 'orange'),
      column('blocks', 'Longest blocks', 'What were we waiting for, and could we have known?', 'red'),
      column('scope', 'Steps in scope', 'What came in or went out, and what did it do?', 'violet'),
      column('lesson', 'Lesson', 'What would we see sooner next time?', 'green'),
    ],
    {
      stages: stagesWith({
        data: { name: 'Findings', prompt: 'The oldest cards, the longest blocks, the largest steps in scope.', minutes: 8 },
        write: { prompt: 'React to a finding: each can become a note.' },
      }),
    },
  ),
  format(
    'async-drip',
    'Async drip',
    ['remote', 'low mood', 'little time'],
    [
      column('monday', 'Day 1', 'What did you look forward to, and did it come?', 'sky'),
      column('tuesday', 'Day 2', 'What slowed you today?', 'orange'),
      column('wednesday', 'Day 3', 'Who helped you, and with what?', 'pink'),
      column('thursday', 'Day 4', 'What would you stop, if it were yours to decide?', 'red'),
      column('friday', 'Day 5', 'What should we do differently next week?', 'green'),
    ],
    {
      people: [3, 15],
      stages: stagesWith({
        collect: { prompt: 'One question a day, for five days. Nobody sees an answer before the last.' },
        write: { prompt: 'What is still missing.', minutes: 3 },
      }),
    },
  ),
]
