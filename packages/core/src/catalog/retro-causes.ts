import { column, format } from './retro-format.ts'
import { stage, stagesWith } from './retro-stages.ts'

/** From what happened to why it did, and what would stop it. */
export const causes = [
  format(
    'what-so-what-now-what',
    'What? So what? Now what?',
    ['after an incident', 'missed goal', 'conflict'],
    [
      column('facts', 'What?', 'What happened, as a camera would have seen it?', 'sky'),
      column('meaning', 'So what?', 'What does it mean for us?', 'amber'),
      column('next', 'Now what?', 'What is the next step?', 'green'),
    ],
  ),
  format(
    'five-whys',
    'Five whys',
    ['many carry-overs', 'recurring themes', 'after an incident'],
    [
      column('problem', 'Problem', 'What do we want to be rid of? One sentence, no blame.', 'red'),
      column('why-1', 'Why?', 'Why does that happen?', 'orange'),
      column('why-2', 'And why that?', 'What lets this come about?', 'amber'),
      column('why-3', 'And why that?', 'What lies behind it?', 'lime'),
      column('why-4', 'And why that?', 'And behind that?', 'teal'),
      column('why-5', 'The root', 'What would have to change, so that none of it happens?', 'sky'),
      column('counter', 'Counter-measure', 'What can we do about the root ourselves?', 'green'),
    ],
    {
      people: [3, 8],
      stages: [
        ...stagesWith({
          group: null,
          vote: null,
          discuss: null,
          act: null,
          close: null,
          write: { name: 'Problems', prompt: 'Write problems only, one to a note.', minutes: 5 },
        }),
        stage('group'),
        stage('vote', { prompt: 'Which one problem do we follow to its root?', minutes: 2 }),
        stage('discuss', {
          name: 'Five whys',
          prompt: 'Ask why of each answer, until it is one that you can change. Write each answer in its column.',
          minutes: 20,
        }),
        stage('act'),
        stage('close'),
      ],
    },
  ),
  format(
    'fishbone',
    'Fishbone',
    ['after an incident', 'recurring themes', 'missed goal'],
    [
      column('people', 'People', 'Who was missing, new, or asked too much of?', 'pink'),
      column('process', 'Process', 'Which step was missing, late, or in the way?', 'orange'),
      column('tools', 'Tools', 'What broke, or was too slow?', 'amber'),
      column('environment', 'Environment', 'What around us played a part?', 'lime'),
      column('information', 'Information', 'What did somebody not know in time?', 'sky'),
      column('measurement', 'Measurement', 'What did we not see, or measure wrongly?', 'violet'),
    ],
    { stages: stagesWith({ discuss: { name: 'Root causes', prompt: 'Which of these would have prevented it, if it had been otherwise?', minutes: 20 } }) },
  ),
  format(
    'force-field',
    'Force field',
    ['big change', 'recurring themes'],
    [
      column('driving', 'Driving forces', 'What works for the change? Begin with its strength, 1 to 5.', 'green'),
      column('restraining', 'Restraining forces', 'What works against it? Begin with its strength, 1 to 5.', 'red'),
    ],
    {
      stages: stagesWith({
        vote: { prompt: 'Which one force could we change?' },
        discuss: { prompt: 'Weaken a force that restrains, before you push harder.' },
      }),
    },
  ),
  format(
    'incident-review',
    'Incident review',
    ['after an incident'],
    [
      column('timeline', 'Timeline', 'What was seen and done, and at what time?', 'grey'),
      column('conditions', 'Contributing conditions', 'What made it possible? Conditions, never persons.', 'orange'),
      column('helped', 'What helped', 'What kept it from being worse?', 'green'),
      column('surprised', 'What surprised us', 'What did we believe that was not so?', 'violet'),
      column('fixes', 'Fixes', 'What would have prevented it, or shown it sooner?', 'sky'),
    ],
    {
      people: [2, 15],
      stages: stagesWith({
        actions: null,
        arrive: { prompt: 'Everybody did what made sense to them at the time. We look at conditions, not at persons.', minutes: 2 },
        data: { prompt: 'What the board says of those days.' },
        write: { minutes: 12 },
        discuss: { minutes: 30 },
      }),
    },
  ),
  format(
    'circles-and-soup',
    'Circles and soup',
    ['recurring themes', 'low mood', 'big change'],
    [
      column('control', 'We control', 'What can we change ourselves, today?', 'green'),
      column('influence', 'We influence', 'Whom could we ask or persuade?', 'amber'),
      column('adapt', 'We adapt to', 'What will stay as it is, and how do we live with it?', 'grey'),
    ],
  ),
  format(
    'lightning-decision-jam',
    'Lightning decision jam',
    ['little time', 'conflict', 'recurring themes'],
    [
      column('problems', 'Problems', 'What annoys, slows or worries you?', 'red'),
      column('questions', 'Reframed', 'The problem as a question: how might we …?', 'amber'),
      column('solutions', 'Solutions', 'Many, quickly, and without judging them.', 'green'),
    ],
    {
      people: [3, 10],
      stages: [
        stage('collect'),
        stage('write', { name: 'Problems', prompt: 'Problems only, in silence.', minutes: 6 }),
        stage('reveal', { minutes: 3 }),
        stage('vote', { prompt: 'Which problems are worth solving today?', minutes: 3 }),
        stage('discuss', { id: 'reframe', name: 'Reframe', prompt: 'Turn the two with most votes into questions: how might we …?', minutes: 4 }),
        stage('write', { id: 'solve', name: 'Solutions', prompt: 'As many as you can, in silence. They appear together at the next stage.', minutes: 6 }),
        stage('vote', { id: 'choose', name: 'Vote on solutions', prompt: 'Which would you try? The leader lets people vote once more.', minutes: 3 }),
        stage('discuss', {
          id: 'sort',
          name: 'Effort and impact',
          prompt: 'From the top: how much effort, how much impact? Little effort and much impact comes first.',
          minutes: 10,
        }),
        stage('act'),
        stage('close'),
      ],
    },
  ),
]
