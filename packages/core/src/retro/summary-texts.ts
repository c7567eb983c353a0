import { count } from '../count.ts'
import type { RetroSummary } from './summary.ts'

/** For a wiki or a chat: what was decided comes first. */
export function summaryAsMarkdown({ name, openedAt, actions, topics, mood, worth }: RetroSummary): string {
  const scores = [score('Mood', mood), score('Worth our time', worth)].flat()
  return [
    `# ${plain(name)}`,
    `${openedAt.slice(0, 10)}${scores.length > 0 ? ` · ${scores.join(' · ')}` : ''}`,
    '## Actions',
    actions.length > 0 ? actions.map(actionLine).join('\n') : 'Nothing was decided.',
    '## Topics',
    topics.length > 0 ? topics.map(topicPart).join('\n\n') : 'Nothing was written.',
  ]
    .join('\n\n')
    .concat('\n')
}

/** One line for each action and each note, actions first; a cell that a spreadsheet would run begins with an apostrophe. */
export function summaryAsCsv({ actions, topics }: RetroSummary): string {
  const head = ['kind', 'text', 'topic', 'votes', 'column', 'author or owner', 'due', 'measured by', 'state']
  const acts = actions.map(({ title, trigger, owner, dueOn, metric, state }) => [
    'action',
    told(trigger, title),
    '',
    '',
    '',
    owner,
    dueOn ?? '',
    metric ?? '',
    state,
  ])
  const notes = topics.flatMap(({ title, votes, notes }) =>
    notes.map(({ column, text, author }) => ['note', text, title, votes, column, author ?? '', '', '', '']),
  )
  return [head, ...acts, ...notes]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n')
}

export const summaryAsJson = (summary: RetroSummary) => `${JSON.stringify(summary, null, 2)}\n`

const score = (what: string, of: RetroSummary['mood']) => (of?.mean == null ? [] : [`${what}: ${of.mean.toFixed(1)} of 5, ${count(of.answers, 'answer')}`])

function actionLine({ title, trigger, owner, dueOn, metric, state }: RetroSummary['actions'][number]) {
  const more = [plain(owner), dueOn && `by ${dueOn}`, metric && `measured by ${plain(metric)}`].filter(Boolean).join(', ')
  return `- [${state === 'done' ? 'x' : ' '}] ${plain(told(trigger, title))} (${more})`
}

function topicPart({ title, votes, outcome, notes }: RetroSummary['topics'][number]) {
  const lines = notes.map(({ column, text, author }) => `- ${plain(column)}: ${plain(text)}${author ? ` (${plain(author)})` : ''}`)
  return [`### ${plain(title)}${votes > 0 ? ` (${count(votes, 'vote')})` : ''}`, ...(outcome ? [plain(outcome)] : []), lines.join('\n')].join('\n\n')
}

const told = (trigger: string, title: string) => (trigger ? `If ${trigger}, then ${title}` : title)

/** On one line, and what would be markup stays text. */
const plain = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|]/g, '\\$&')

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
