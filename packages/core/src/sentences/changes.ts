import type { Patch, TableName } from '@rondo/types'
import { nouns } from '@rondo/types/vocabulary'
import type { Names } from './names.ts'
import { list, quoted } from './words.ts'

/** What an undo or an import came to, from what it changed: of the first few things, a few words each. */
export function changes(patches: readonly Patch[], names: Names): string {
  const told = patches.filter(({ table, from, to }) => table !== 'boards' || !from || !to || !('lastNumber' in to))
  const gone = new Set(told.filter(({ to }) => to === null).map(({ id }) => id))
  const says = told.flatMap((patch) => {
    const isMoveToOrFromArchive = patch.table === 'archived' && told.some(({ table, id }) => table === 'cards' && id === patch.id)
    return isMoveToOrFromArchive ? [] : [change(patch, names, gone)]
  })
  const distinct = [...new Set(says)]
  return distinct.length > 3 ? `${distinct.slice(0, 3).join(', ')}, and ${distinct.length - 3} more` : list(distinct)
}

function change({ table, id, from, to }: Patch, names: Names, gone: ReadonlySet<string>): string {
  const thing = thingOf(table, id, names)
  if (from === null) return gone.has(id) ? `${thing} is out of the archive` : `${thing} is there`
  if (to === null) return `${thing} is gone`
  if (table === 'cards' && 'columnId' in to) return `${thing} is in ${names.column(to.columnId as string)}`
  if (table === 'cards' && 'sprintId' in to) return to.sprintId ? `${thing} is in ${names.sprint(to.sprintId as string)}` : `${thing} is in no sprint`
  if (table === 'cards' && 'title' in to) return `${quoted(from?.['title' as never] as string)} is called ${quoted(to.title as string)}`
  return `${thing} is as before`
}

function thingOf(table: TableName, id: string, names: Names): string {
  if (table === 'cards' || table === 'archived') return names.card(id)
  if (table === 'columns') return `the column ${names.column(id)}`
  if (table === 'labels') return `the label ${names.label(id)}`
  if (table === 'fields') return `the field ${names.field(id)}`
  if (table === 'sprints') return names.sprint(id)
  if (table === 'epics') return `the epic ${names.epic(id)}`
  if (table === 'members') return names.person(id)
  if (table === 'descriptions') return `the description of ${names.card(id)}`
  return `a ${nouns[table]}`
}

export function imported(patches: readonly Patch[], names: Names): string {
  const comment = patches.find(({ table, from }) => table === 'comments' && from === null)
  if (comment?.to && 'cardId' in comment.to) return `commented on ${names.card(comment.to.cardId as string)}`
  const column = patches.find(({ table, to }) => table === 'columns' && to && 'archivedAt' in to && to.archivedAt)
  if (column && patches.length === 1) return `archived the column ${names.column(column.id)}`
  const cards = patches.filter(({ table }) => table === 'cards' || table === 'archived')
  const [first] = cards
  if (!first) return ''
  if (cards.length > 1 && cards.some(({ id }) => id !== first.id)) return `changed ${new Set(cards.map(({ id }) => id)).size} cards`
  const to = cards.find(({ to }) => to !== null)?.to
  const isNew = cards.every(({ from }) => from === null)
  if (cards.every(({ to }) => to === null)) return `deleted ${names.card(first.id)}`
  if (cards.some(({ table, to }) => table === 'archived' && to)) return `archived ${names.card(first.id)}`
  if (cards.some(({ table, to }) => table === 'archived' && to === null)) return `restored ${names.card(first.id)}`
  if (isNew) return `added ${names.card(first.id)}`
  if (to && 'columnId' in to) return `moved ${names.card(first.id)} ${fromWhere(first, names)}to ${names.column(to.columnId as string)}`
  return `changed ${names.card(first.id)}`
}

const fromWhere = ({ from }: Patch, names: Names) => (from && 'columnId' in from ? `from ${names.column(from.columnId as string)} ` : '')
