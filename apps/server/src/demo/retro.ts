import { templateOf } from '@rondo/core/catalog/templates'
import type { Step } from '@rondo/core/trello/step'
import type { By, ImportedRow, Note, Reveal, Session, Topic } from '@rondo/types'
import { chance } from './chance.ts'
import type { Fortnight } from './fortnights.ts'

type Said = readonly [columnId: string, text: string]
type Told = { template: string; topics: readonly { title: string; outcome: string; notes: readonly Said[] }[] }

/** What the team said at the end of a sprint, in the order in which it was talked about. */
const tellings: readonly Told[] = [
  {
    template: 'mad-sad-glad',
    topics: [
      {
        title: 'Reviews wait',
        outcome: 'Two cards waited four days. We look at reviews first thing in the morning.',
        notes: [
          ['mad', 'My review lay for four days'],
          ['sad', 'I start something new because nothing comes back from review'],
        ],
      },
      {
        title: 'The terminal',
        outcome: 'Theo asks the supplier for a test terminal.',
        notes: [['mad', 'Nobody can test without the terminal in Old Harbour']],
      },
      {
        title: 'The readers at the desk',
        outcome: 'We go there once a sprint.',
        notes: [
          ['glad', 'Watching people use it at the desk'],
          ['glad', 'The librarians laughed at our error message, and then we fixed it together'],
        ],
      },
    ],
  },
  {
    template: 'start-stop-continue',
    topics: [
      {
        title: 'Reviews, again',
        outcome: 'A review within a working day, and pairs for the large ones.',
        notes: [
          ['start', 'Pair on a review that is larger than 300 lines'],
          ['stop', 'Opening a fourth card while three wait for review'],
          ['start', 'A fixed half hour for reviews after the stand-up'],
        ],
      },
      {
        title: 'What goes into the sprint',
        outcome: 'No card without acceptance criteria; spikes first.',
        notes: [
          ['stop', 'Planning cards that nobody has read'],
          ['start', 'Splitting before the planning, not in it'],
        ],
      },
      {
        title: 'At the desk',
        outcome: 'Stays as it is.',
        notes: [
          ['continue', 'The afternoon at the desk'],
          ['continue', 'Showing half-done things early'],
        ],
      },
    ],
  },
]

/** The retrospective after a sprint, as it can be read today: `n` counts back, 0 is the last. null where nobody remembers. */
export function retroAfter(sprint: Fortnight, n: number, people: number, by: By): Step | null {
  const told = tellings.at(-1 - n)
  const form = told && templateOf(told.template)
  if (!told || !form || n >= tellings.length) return null
  const dice = chance(n + 1) // of its own, so that the rest of the past stays what it is
  const [id, at] = [`retro-${sprint.id}`, sprint.ends]
  const topics: Topic[] = told.topics.map(({ title, outcome }, i) => ({ id: `${id}-topic-${i}`, sessionId: id, title, at, discussedAt: at, outcome }))
  const notes: Note[] = told.topics.flatMap(({ notes }, i) =>
    notes.map(([columnId, text], k) => ({ ...unsaid, id: `${id}-note-${i}-${k}`, sessionId: id, columnId, text, at, topicId: `${id}-topic-${i}` })),
  )
  const session: Session = {
    ...form,
    ...untouched,
    id,
    name: `Retrospective of ${sprint.name}`,
    template: form.id,
    sprintId: sprint.id,
    stageId: 'close',
    revealed: ['note', 'ballot', 'roti'],
    budget: 3,
    openedAt: at,
    openedBy: by.userId ?? 'demo',
    closedAt: at,
  }
  const voters = Array.from({ length: Math.max(3, people) })
  const dotted = () => Object.fromEntries([...new Set([0, 0, dice.below(told.topics.length)])].map((topic) => [`${id}-note-${topic}-0`, topic === 0 ? 2 : 1]))
  const reveals: Reveal[] = [
    { ...firstRound, id: `${id}-ballot`, sessionId: id, question: 'ballot', at, answers: voters.map(() => ({ userId: null, value: { dots: dotted() } })) },
    {
      ...firstRound,
      id: `${id}-roti`,
      sessionId: id,
      question: 'roti',
      at,
      answers: voters.map(() => ({ userId: null, value: { score: 3 + dice.below(3) } })),
    },
  ].map((reveal) => ({ ...reveal, count: voters.length }))
  const rows: ImportedRow[] = [
    { table: 'sessions', row: session },
    ...topics.map((row) => ({ table: 'topics' as const, row })),
    ...notes.map((row) => ({ table: 'notes' as const, row })),
    ...reveals.map((row) => ({ table: 'reveals' as const, row })),
  ]
  return { at, by, rows }
}

const unsaid = { authorId: null, editedAt: null, isLate: false, cardIds: [], people: [], dueOn: null, zone: null }
const firstRound = { round: 1, count: 0 }
const untouched = {
  cardIds: [],
  focusId: null,
  facilitatorId: null,
  ledBefore: null,
  silentSince: null,
  spectators: [],
  timer: null,
  countdownTo: null,
  settled: {},
  cap: 2,
  answersUntil: null,
}
