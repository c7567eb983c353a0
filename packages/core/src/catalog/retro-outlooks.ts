import { column, format } from './retro-format.ts'
import { stage, stagesWith } from './retro-stages.ts'

/** What lies ahead, and what we have come from. */
export const outlooks = [
  format(
    'flap',
    'Future, lessons, accomplishments, problems',
    ['release ahead', 'big change'],
    [
      column('future', 'Future', 'What should we keep in mind for later?', 'sky'),
      column('lessons', 'Lessons', 'What would you tell a team that begins today?', 'amber'),
      column('accomplishments', 'Accomplishments', 'What are we proud of?', 'green'),
      column('problems', 'Problems', 'What went wrong?', 'red'),
    ],
  ),
  format(
    'swot',
    'Strengths, weaknesses, opportunities, threats',
    ['big change', 'new team'],
    [
      column('strengths', 'Strengths', 'What are we better at than most?', 'green'),
      column('weaknesses', 'Weaknesses', 'Where do we need help?', 'orange'),
      column('opportunities', 'Opportunities', 'What could we make use of?', 'sky'),
      column('threats', 'Threats', 'What outside could harm us?', 'red'),
    ],
  ),
  format(
    'pre-mortem',
    'Pre-mortem',
    ['release ahead'],
    [
      column('causes', 'Causes', 'It is release day, and it failed. What happened?', 'red'),
      column('signs', 'Early signs', 'How could we have seen it coming?', 'amber'),
      column('prevention', 'Prevention', 'What could we do now, so that it does not?', 'green'),
    ],
    {
      stages: stagesWith({
        arrive: { prompt: 'Imagine the day of the release, and that it has gone badly.' },
        write: { prompt: 'It failed. Write down why, each on their own.' },
        vote: { prompt: 'What is likely, and would hurt?' },
        act: { prompt: 'If you see the early sign, then what, and who? These are risks that somebody now watches.' },
      }),
    },
  ),
  format(
    'futurespective',
    'Futurespective',
    ['new team', 'release ahead', 'big change'],
    [
      column('success', 'Success', 'It is a year from now and it went well. What do you see?', 'green'),
      column('got-us-there', 'Got us there', 'What got us there?', 'teal'),
      column('nearly-stopped', 'Nearly stopped us', 'What nearly stopped us on the way?', 'orange'),
      column('first-step', 'First step', 'What was the first thing we did, the next morning?', 'sky'),
    ],
    { stages: stagesWith({ data: null, actions: null }) },
  ),
  format(
    'timeline',
    'Timeline',
    ['any sprint', 'missed goal', 'remote'],
    [
      ...Array.from({ length: 10 }, (_, n) =>
        column(`day-${n + 1}`, `Day ${n + 1}`, n === 0 ? '↑ for what was good, ↓ for what was not.' : '', n < 5 ? 'sky' : 'violet', { source: 'day' }),
      ),
      column('whole', 'All along', 'What went through the whole sprint?', 'amber'),
    ],
    { stages: stagesWith({ write: { prompt: 'What happened on which day? Begin with ↑ for good and ↓ for bad.', minutes: 10 } }) },
  ),
  format(
    'lean-coffee',
    'Lean coffee',
    ['any sprint', 'little time', 'recurring themes'],
    [
      column('to-discuss', 'To discuss', 'What do you want to talk about? One topic to a note.', 'sky'),
      column('discussed', 'Said', 'What should not be forgotten of what was said.', 'green'),
    ],
    {
      people: [3, 10],
      stages: [
        stage('collect'),
        stage('arrive', { minutes: 2 }),
        stage('actions'),
        stage('write', { name: 'Topics', prompt: 'Propose topics, one to a note.', minutes: 5 }),
        stage('reveal', { prompt: 'All at once. Ask what you do not understand.', minutes: 3 }),
        stage('group', { minutes: 3 }),
        stage('vote'),
        stage('discuss', { prompt: 'From the top, five minutes each. Thumbs decide on three more, then on one more.', minutes: 30 }),
        stage('act', { minutes: 4 }),
        stage('close'),
      ],
    },
  ),
  format(
    'appreciation-round',
    'Appreciation round',
    ['low mood', 'conflict', 'release ahead'],
    [
      column('to-whom', 'To whom', 'Whom do you want to thank, and for what exactly?', 'pink'),
      column('for-what', 'What we did well', 'What did we do together that you would not want to miss?', 'amber'),
    ],
    {
      people: [2, 20],
      secrecy: 'named-at-reveal',
      stages: [
        stage('collect'),
        stage('arrive', { minutes: 2 }),
        stage('write', { prompt: 'One note to each person whom you want to thank.', minutes: 6 }),
        stage('reveal', { prompt: 'All at once. Read them, and let them stand.', minutes: 6 }),
        stage('discuss', { prompt: 'What made these possible, and how do we get more of it?', minutes: 10 }),
        stage('act', { minutes: 4 }),
        stage('close'),
      ],
    },
  ),
]
