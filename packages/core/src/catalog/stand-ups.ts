import type { Template } from '@rondo/types'
import { standUp } from './stand-up.ts'

export const standUps: readonly Template[] = [
  standUp('classic', 'Classic', [
    ['finished', 'Finished', 'What did you finish?'],
    ['next', 'Next', 'What comes next?'],
    ['in-the-way', 'In the way', 'What is in the way?'],
  ]),
  standUp('goal-first', 'Goal first', [
    ['moved', 'Moved it', 'What moved the sprint goal?'],
    ['will', 'Will move it', 'What will?'],
    ['threatens', 'Threatens it', 'What threatens it?'],
  ]),
  standUp('board-first', 'Board first', [
    ['oldest', 'Oldest', 'Which of the oldest cards can we finish today?'],
    ['who-helps', 'Who helps', 'Who helps with it?'],
  ]),
  standUp('help-first', 'Help first', [['second-eyes', 'Second pair of eyes', 'Where would somebody else’s look do your work good?']]),
  standUp('risk-pulse', 'Risk pulse', [['surprise', 'Surprise', 'What could surprise us this week?']]),
  standUp('focus', 'Focus', [
    ['one-thing', 'The one thing', 'What is the one thing you want done today?'],
    ['not-today', 'Not today', 'What do you leave alone for it?'],
  ]),
  standUp('hand-over', 'Hand-over', [
    ['left-off', 'Left off', 'Where did you stop?'],
    ['next-zone', 'For the next zone', 'What should they know before they begin?'],
  ]),
  standUp('mood-and-load', 'Mood and load', [
    ['weather', 'Weather', 'Sunny, cloudy or stormy: what is it like in your head?'],
    ['load', 'Load', 'From 1 (room for more) to 5 (too much): how full is your day?'],
    ['in-a-sentence', 'In a sentence', 'One sentence on why.'],
  ]),
  standUp('through-the-week', 'Through the week', [
    ['next', 'Next', 'What comes next?'],
    ['in-the-way', 'In the way', 'What is in the way?'],
    ['outcome', 'This week', 'What will be different on Friday?', [1]],
    ['lesson', 'Lesson', 'What do you know now that you did not know on Monday?', [5]],
  ]),
  standUp('monday', 'Monday', [
    ['outcome', 'This week', 'What will be different on Friday?'],
    ['days-away', 'Days away', 'When are you not here?'],
    ['depends-on', 'Depends on', 'Whom or what do you wait for?'],
  ]),
  standUp('friday', 'Friday', [
    ['win', 'Win', 'What went well this week?'],
    ['lesson', 'Lesson', 'What do you know now that you did not know on Monday?'],
    ['leftover', 'Left over', 'What is left for next week?'],
  ]),
  standUp('on-call', 'On call', [
    ['alerts', 'Alerts', 'What rang, and was it worth ringing for?'],
    ['follow-ups', 'Follow-ups', 'What has to be mended for good?'],
    ['handed-to', 'Handed to', 'Who has the pager now, and what do they need to know?'],
  ]),
  standUp('release-week', 'Release week', [
    ['holds-up', 'Holds it up', 'What keeps us from releasing?'],
    ['tests', 'Tests', 'What has been tested, and what has not?'],
    ['way-back', 'Way back', 'Could we undo the release tonight? How do we know?'],
  ]),
  standUp('kanban', 'Kanban', [
    ['blocked', 'Blocked', 'What is blocked?'],
    ['ageing', 'Growing old', 'What takes longer than most of our work?'],
    ['starving', 'Running dry', 'Which column soon has nothing to pull from?'],
  ]),
  standUp('new-team', 'New team', [
    ['learned', 'Learned', 'What did you learn since yesterday?'],
    ['asked', 'Asked', 'Whom did you ask, and what?'],
    ['unclear', 'Still unclear', 'What is not clear yet?'],
  ]),
]
