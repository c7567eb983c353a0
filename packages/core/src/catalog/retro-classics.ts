import { column, format } from './retro-format.ts'
import { stagesWith } from './retro-stages.ts'

const short = stagesWith({ arrive: { minutes: 2 }, data: null, write: { minutes: 5 }, reveal: { minutes: 3 }, group: { minutes: 4 }, discuss: { minutes: 10 } })

/** Two to five plain questions: what to keep, what to change. */
export const classics = [
  format(
    'start-stop-continue',
    'Start, stop, continue',
    ['any sprint', 'new team'],
    [
      column('start', 'Start', 'What should we begin?', 'green'),
      column('stop', 'Stop', 'What no longer helps?', 'red'),
      column('continue', 'Continue', 'What must we protect?', 'blue'),
    ],
  ),
  format(
    'mad-sad-glad',
    'Mad, sad, glad',
    ['low mood', 'conflict'],
    [
      column('mad', 'Mad', 'What made your blood boil?', 'red'),
      column('sad', 'Sad', 'What let you down?', 'blue'),
      column('glad', 'Glad', 'What made you smile?', 'amber'),
    ],
  ),
  format(
    'mad-sad-glad-afraid',
    'Mad, sad, glad, afraid',
    ['low mood', 'big change'],
    [
      column('mad', 'Mad', 'What made your blood boil?', 'red'),
      column('sad', 'Sad', 'What let you down?', 'blue'),
      column('glad', 'Glad', 'What made you smile?', 'amber'),
      column('afraid', 'Afraid', 'What are you uneasy about next?', 'violet'),
    ],
  ),
  format(
    'four-ls',
    'Four Ls',
    ['any sprint', 'new team', 'remote'],
    [
      column('liked', 'Liked', 'What would you gladly have again?', 'green'),
      column('learned', 'Learned', 'What do you know now that you did not before?', 'sky'),
      column('lacked', 'Lacked', 'What was missing when you needed it?', 'orange'),
      column('longed-for', 'Longed for', 'What did you wish for?', 'violet'),
    ],
  ),
  format(
    'starfish',
    'Starfish',
    ['any sprint', 'recurring themes'],
    [
      column('keep', 'Keep', 'What works and should stay as it is?', 'blue'),
      column('more-of', 'More of', 'What helps, and too seldom happens?', 'teal'),
      column('less-of', 'Less of', 'What takes more than it gives?', 'amber'),
      column('start', 'Start', 'What should we try for the first time?', 'green'),
      column('stop', 'Stop', 'What should we never do again?', 'red'),
    ],
  ),
  format(
    'daki',
    'Drop, add, keep, improve',
    ['any sprint', 'big change'],
    [
      column('drop', 'Drop', 'What can we do without?', 'red'),
      column('add', 'Add', 'What do we need that is not there?', 'green'),
      column('keep', 'Keep', 'What earns its place?', 'blue'),
      column('improve', 'Improve', 'What is right, but could be better?', 'amber'),
    ],
  ),
  format(
    'kalm',
    'Keep, add, less, more',
    ['any sprint', 'remote'],
    [
      column('keep', 'Keep', 'What should go on unchanged?', 'blue'),
      column('add', 'Add', 'What new thing is worth a try?', 'green'),
      column('less', 'Less', 'What should take less of our time?', 'orange'),
      column('more', 'More', 'What deserves more of it?', 'teal'),
    ],
  ),
  format(
    'good-better-ideas-thanks',
    'Good, better, ideas, thanks',
    ['any sprint', 'new team', 'low mood'],
    [
      column('good', 'Went well', 'What went as we hoped, or better?', 'green'),
      column('better', 'Could be better', 'What would you do differently?', 'orange'),
      column('ideas', 'Ideas', 'What could we try?', 'sky'),
      column('thanks', 'Thank you', 'Who helped you, and how?', 'pink'),
    ],
  ),
  format(
    'wlai',
    'Well, learned, accelerators, impediments',
    ['any sprint', 'missed goal'],
    [
      column('well', 'Went well', 'What are we content with?', 'green'),
      column('learned', 'Learned', 'What surprised us enough to remember?', 'sky'),
      column('accelerators', 'Accelerators', 'What made us faster?', 'teal'),
      column('impediments', 'Impediments', 'What held us up?', 'red'),
    ],
  ),
  format(
    'wrap',
    'Wishes, risks, appreciations, puzzles',
    ['new team', 'remote'],
    [
      column('wishes', 'Wishes', 'What would you have if you could?', 'violet'),
      column('risks', 'Risks', 'What could go wrong soon?', 'red'),
      column('appreciations', 'Appreciations', 'What or whom are you glad of?', 'pink'),
      column('puzzles', 'Puzzles', 'What do you not understand yet?', 'amber'),
    ],
  ),
  format(
    'energy',
    'Energy',
    ['low mood', 'little time'],
    [
      column('gave', 'Gave energy', 'After what did you feel stronger?', 'green'),
      column('took', 'Took energy', 'After what did you need a break?', 'red'),
      column('try', 'Try next', 'What would shift the balance?', 'sky'),
    ],
    { stages: short },
  ),
  format(
    'plus-delta',
    'Plus, delta',
    ['little time', 'any sprint'],
    [column('plus', 'Plus', 'What should we repeat?', 'green'), column('delta', 'Change', 'What should be different next time?', 'orange')],
    { people: [2, 20], stages: short },
  ),
  format(
    'working-stuck',
    'Working, stuck',
    ['little time', 'many carry-overs', 'remote'],
    [
      column('working', 'Working', 'What moves well just now?', 'green'),
      column('stuck', 'Stuck', 'What does not move, and since when?', 'red'),
      column('help', 'Who can help', 'Whom or what would it take?', 'sky'),
    ],
    { people: [2, 12], stages: short },
  ),
]
