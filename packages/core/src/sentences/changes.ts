import type { Patch, TableName } from '@rondo/types'
import { nouns } from '@rondo/types/vocabulary'
import type { Names } from './names.ts'
import { joined, list, quoted } from './words.ts'

/**
 * What an undo or a redo did, from what it changed: of the first few things, a few words each. The patches do not tell the two apart, so the words fit both. What
 * came or went with a card is not told beside it, nor what follows from the rest, such as counts.
 */
export function putBack(patches: readonly Patch[], names: Names): string {
  const ofCards = patches.filter(({ table }) => table === 'cards' || table === 'archived')
  const whole = new Set(ofCards.filter(({ from, to }) => !from || !to).map(({ id }) => id))
  const archived = new Set(ofCards.filter(({ table }) => table === 'archived').map(({ id }) => id))
  const onBoard = new Set(ofCards.filter(({ table, to }) => table === 'cards' && to).map(({ id }) => id))
  const isTold = ({ table, id, from, to }: Patch) =>
    table === 'cards' ? !archived.has(id) && !(whole.has(id) && from && to) : table === 'descriptions' ? !whole.has(id) : !whole.has(read(to ?? from, 'cardId'))
  const says = patches.filter(isTold).flatMap((patch) => change(patch, names, onBoard) ?? [])
  const distinct = [...new Set(says)]
  return distinct.length > 3 ? `${distinct.slice(0, 3).join(', ')}, and ${distinct.length - 3} more` : list(distinct)
}

function change({ table, id, from, to }: Patch, names: Names, onBoard: ReadonlySet<string>): string | undefined {
  const thing = thingOf(table, id, names)
  if (table === 'archived' && to) return `put ${thing} back in the archive`
  if (table === 'archived' && onBoard.has(id)) return `brought ${thing} back from the archive`
  if (from === null) return `brought back ${thing}`
  if (to === null) return `removed ${thing}`
  return changed(thing, from as Row, to as Row, names)
}

type Row = Record<string, unknown>

const read = (row: object | null, field: string) => (row as Row | null)?.[field] as string

function changed(thing: string, from: Row, to: Row, names: Names): string | undefined {
  const [old, now] = [(field: string) => read(from, field), (field: string) => read(to, field)]
  if (now('columnId')) return `put ${thing} back in ${names.column(now('columnId'))}`
  if (now('sprintId')) return `put ${thing} back in ${names.sprint(now('sprintId'))}`
  if (old('sprintId')) return `took ${thing} back out of ${names.sprint(old('sprintId'))}`
  if (now('title')) return `called ${quoted(old('title'))} ${quoted(now('title'))} again`
  if ('done' in to) return `${now('done') ? 'ticked' : 'unticked'} ${thing} again`
  if (now('rank')) return `put ${thing} back in its place`
  if (now('backlogRank')) return `put ${thing} back in its place in the backlog`
  const wordsOf = (fields: string[]) => list([...new Set(fields.flatMap((field) => fieldWords[field] ?? []))])
  const { back = [], off = [] } = Object.groupBy(Object.keys(to), (field) => (isEmpty(to[field]) ? 'off' : 'back'))
  const [given, taken] = [wordsOf(back), wordsOf(off)]
  return joined([given !== '' && `put back ${given} of ${thing}`, taken !== '' && `took ${taken} off ${thing} again`]) || undefined
}

const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

const fieldWords: Record<string, string> = {
  name: 'the name',
  text: 'the words',
  color: 'the colour',
  kind: 'the kind',
  role: 'the role',
  type: 'the type',
  points: 'the estimate',
  priority: 'the priority',
  dueOn: 'the due date',
  assignees: 'the people',
  labels: 'the labels',
  values: 'the fields',
  epicId: 'the epic',
  blockedReason: 'the block',
  isGoal: 'the place in the goal',
  readyTicks: 'the ticks of the definition of ready',
  requester: 'the person who asked for it',
  wipLimit: 'the limit',
  isWaiting: 'the kind',
  goal: 'the goal',
  startsOn: 'the dates',
  endsOn: 'the dates',
  reasons: 'the reasons',
  demoOrder: 'the order of the demos',
  zone: 'the time zone',
  workdays: 'the working days',
  cadenceDays: 'the length of sprints',
  hasParallelSprints: 'the rule on sprints at the same time',
  definitionOfReady: 'the definition of ready',
  list: 'the name of the checklist',
}

function thingOf(table: TableName, id: string, names: Names): string {
  if (table === 'cards' || table === 'archived') return names.card(id)
  if (table === 'columns') return `the column ${names.column(id)}`
  if (table === 'labels') return `the label ${names.label(id)}`
  if (table === 'fields') return `the field ${names.field(id)}`
  if (table === 'sprints') return names.sprint(id)
  if (table === 'epics') return `the epic ${names.epic(id)}`
  if (table === 'members') return names.person(id)
  if (table === 'boards') return 'the board'
  if (table === 'descriptions') return `the description of ${names.card(id)}`
  if (table === 'checks') return `${names.check(id)}${names.onCard()}`
  if (table === 'comments' || table === 'links') return `a ${nouns[table]}${names.onCard()}`
  return `${/^[aeiou]/.test(nouns[table]) ? 'an' : 'a'} ${nouns[table]}`
}

export function imported(patches: readonly Patch[], names: Names): string {
  const comment = patches.find(({ table, from }) => table === 'comments' && from === null)
  if (comment?.to && 'cardId' in comment.to) return `commented on ${names.card(comment.to.cardId as string)}`
  const board = patches.find(({ table }) => table === 'boards')
  if (board?.from === null) return `made the board ${quoted((board.to as { name: string }).name)}`
  if (board?.to && 'closedAt' in board.to && board.to.closedAt === null) return 'opened the board'
  const column = patches.find(({ table, to }) => table === 'columns' && to && 'archivedAt' in to && to.archivedAt)
  if (column && patches.length === 1) return `archived the column ${names.column(column.id)}`
  const cards = patches.filter(({ table }) => table === 'cards' || table === 'archived')
  const [first] = cards
  if (!first) return ''
  const isNew = cards.every(({ from }) => from === null)
  if (cards.some(({ id }) => id !== first.id)) return `${isNew ? 'added' : 'changed'} ${new Set(cards.map(({ id }) => id)).size} cards`
  const to = cards.find(({ to }) => to !== null)?.to
  if (cards.every(({ to }) => to === null)) return `deleted ${names.card(first.id)}`
  if (cards.some(({ table, to }) => table === 'archived' && to)) return `archived ${names.card(first.id)}`
  if (cards.some(({ table, to }) => table === 'archived' && to === null)) return `restored ${names.card(first.id)}`
  if (isNew) return `added ${names.card(first.id)}`
  if (to && 'columnId' in to) return `moved ${names.card(first.id)} ${fromWhere(first, names)}to ${names.column(to.columnId as string)}`
  return `changed ${names.card(first.id)}`
}

const fromWhere = ({ from }: Patch, names: Names) => (from && 'columnId' in from ? `from ${names.column(from.columnId as string)} ` : '')
