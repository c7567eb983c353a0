import { column, format } from './retro-format.ts'
import { stagesWith } from './retro-stages.ts'

/** Formats that need what the board knows. */
export const own = [
  format(
    'promise-check',
    'Promise check',
    ['missed goal', 'many carry-overs'],
    [
      column('forecast', 'Forecast', 'What had we said, and how sure were we?', 'sky', { source: 'forecast' }),
      column('happened', 'What happened', 'What became of it?', 'amber', { source: 'happened' }),
      column('gap', 'Why the gap', 'What did we not know, or not want to see?', 'orange'),
      column('adjust', 'Adjust', 'What do we say differently next time?', 'green'),
    ],
    {
      stages: stagesWith({
        data: { name: 'Promises', prompt: 'What was forecast when the sprint began, and what came.', minutes: 8 },
        write: { prompt: 'Start from what the board lays out.' },
      }),
    },
  ),
  format(
    'board-autopsy',
    'Board autopsy',
    ['many carry-overs', 'recurring themes'],
    [
      column('oldest', 'Oldest cards', 'What kept the oldest ones from being finished?', 'orange', { source: 'oldest' }),
      column('blocks', 'Longest blocks', 'What were we waiting for, and could we have known?', 'red', { source: 'blocks' }),
      column('scope', 'Steps in scope', 'What came in or went out, and what did it do?', 'violet', { source: 'scope' }),
      column('lesson', 'Lesson', 'What would we see sooner next time?', 'green'),
    ],
    {
      stages: stagesWith({
        data: { name: 'Findings', prompt: 'The oldest cards, the longest blocks, the largest steps in scope.', minutes: 8 },
        write: { prompt: 'React to what the board lays out.' },
      }),
    },
  ),
  format(
    'async-drip',
    'Async drip',
    ['remote', 'low mood', 'little time'],
    [
      column('monday', 'Day 1', 'What did you look forward to, and did it come?', 'sky', { fromDay: 1 }),
      column('tuesday', 'Day 2', 'What slowed you today?', 'orange', { fromDay: 2 }),
      column('wednesday', 'Day 3', 'Who helped you, and with what?', 'pink', { fromDay: 3 }),
      column('thursday', 'Day 4', 'What would you stop, if it were yours to decide?', 'red', { fromDay: 4 }),
      column('friday', 'Day 5', 'What should we do differently next week?', 'green', { fromDay: 5 }),
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
