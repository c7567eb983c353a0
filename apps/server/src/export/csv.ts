import { Readable } from 'node:stream'
import type { ArchivedCard, Card, Rows } from '@rondo/types'
import { stringify } from 'csv-stringify'
import type { Context } from '../context.ts'
import { namesOn } from '../names-on.ts'
import { wholeBoard } from './whole-board.ts'

/** One row a card, archived ones too, in the order of the board. A cell that a spreadsheet would take for a formula is defused. */
export async function exportCsv({ boards, accounts }: Pick<Context, 'boards' | 'accounts'>, boardId: string): Promise<Readable> {
  const { state } = await wholeBoard(boards, boardId)
  const names = await namesOn({ boards, accounts }, boardId)
  const { columns, row } = sheet(state, boardId, (id) => names[id] ?? 'Somebody')
  const cards: (Card | ArchivedCard)[] = [...inOrder(state), ...Object.values(state.archived ?? {}).sort((a, b) => a.number - b.number)]
  return Readable.from(cards.map(row)).pipe(stringify({ header: true, columns, bom: true, escape_formulas: true }))
}

function sheet(state: Rows, boardId: string, nameOf: (userId: string) => string) {
  const key = state.boards?.[boardId]?.key ?? ''
  const sprintName = (id: string | null) => state.sprints?.[id ?? '']?.name ?? ''
  const own = Object.values(state.fields ?? {}).sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const columns = [
    ...[
      'card',
      'type',
      'title',
      'column',
      'assignees',
      'labels',
      'priority',
      'points',
      'due',
      'blocked',
      'comments',
      'created',
      'created by',
      'started',
      'done',
    ],
    ...['archived', 'description', 'sprint', 'earlier sprints', 'epic', 'asked for by'],
    ...own.map(({ name }) => name),
  ]
  const row = (card: Card | ArchivedCard) => [
    `${key}-${card.number}`,
    card.type,
    card.title,
    state.columns?.[card.columnId]?.name ?? '',
    card.assignees.map(nameOf).join(', '),
    card.labels.map((id) => state.labels?.[id]?.name || state.labels?.[id]?.color || '').join(', '),
    card.priority ?? '',
    card.points ?? '',
    card.dueOn ?? '',
    card.blockedReason ?? '',
    card.commentCount,
    card.createdAt,
    nameOf(card.createdBy),
    card.startedAt ?? '',
    card.doneAt ?? '',
    'archivedAt' in card ? card.archivedAt : '',
    state.descriptions?.[card.id]?.text ?? '',
    sprintName(card.sprintId),
    card.pastSprints.map(sprintName).join(', '),
    state.epics?.[card.epicId ?? '']?.name ?? '',
    card.requester ?? '',
    ...own.map(({ id }) => card.values[id] ?? ''),
  ]
  return { columns, row }
}

function inOrder({ cards = {}, columns = {} }: Rows): Card[] {
  const places = new Map(
    Object.values(columns)
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ id }, place) => [id, place]),
  )
  const place = ({ columnId }: Card) => places.get(columnId) ?? 0
  return Object.values(cards).sort((a, b) => place(a) - place(b) || (a.rank < b.rank ? -1 : 1))
}
