import type { Command, CommandType, ImportedRow, PartTable, Patch } from '@rondo/types'
import { isPart } from '@rondo/types'
import type { Past } from './past.ts'

/** Rows that a command needs beyond what a browser holds: one by id, all that hang on a card, or what a sprint has in the archive or has been told. */
export type Need = { table: PartTable; id: string } | { table: PartTable; cardId: string } | { table: 'archived' | 'remarks'; sprintId: string }

/** Commands for which the server reads the log too (`Folded`). */
export const needsFolds: ReadonlySet<CommandType> = new Set(['sprint.start', 'sprint.finish'])

const ofCard = (cardId: string): Need[] => [
  { table: 'descriptions', id: cardId },
  { table: 'comments', cardId },
  { table: 'checks', cardId },
  { table: 'links', cardId },
]

/** What the server loads before the command's turn. Whatever a rule reads from a part table must be named here; the simulation fails where it is not. */
export function needs(command: Command, past?: Past): Need[] {
  switch (command.type) {
    case 'card.add':
    case 'card.restore':
      return [{ table: 'archived', id: command.id }]
    case 'card.describe':
      return [{ table: 'descriptions', id: command.id }]
    case 'card.comment':
    case 'comment.edit':
    case 'comment.delete':
      return [{ table: 'comments', id: command.id }]
    case 'check.add':
      return [
        { table: 'checks', id: command.id },
        { table: 'checks', cardId: command.cardId },
      ]
    case 'check.tick':
    case 'check.rename':
    case 'check.remove':
      return [{ table: 'checks', id: command.id }]
    case 'link.add':
    case 'link.remove':
      return [{ table: 'links', id: command.id }]
    case 'card.delete':
      return [{ table: 'archived', id: command.id }, ...ofCard(command.id)]
    case 'card.split':
      return [{ table: 'archived', id: command.newId }]
    case 'sprint.add':
    case 'sprint.remove':
      return command.cardIds.map((id) => ({ table: 'archived', id }))
    case 'sprint.finish':
      return [{ table: 'archived', sprintId: command.id }]
    case 'demo.move':
      return [{ table: 'archived', sprintId: command.sprintId }]
    case 'remark.add':
      return [
        { table: 'remarks', id: command.id },
        { table: 'remarks', sprintId: command.sprintId },
        ...(command.cardId ? [{ table: 'archived' as const, sprintId: command.sprintId }] : []),
      ]
    case 'remark.adopt':
      return [
        { table: 'remarks', id: command.id },
        { table: 'archived', id: command.cardId },
      ]
    case 'remark.remove':
      return [{ table: 'remarks', id: command.id }]
    case 'import.put':
      return [...(command.drop ?? []).flatMap(itself), ...command.rows.flatMap(putThere)]
    case 'import.drop':
      return command.rows.flatMap((row) => [...itself(row), ...(row.was && isCard(row.table) ? ofCard(row.id) : [])])
    case 'undo':
      return (past?.patches ?? []).flatMap(undone)
    default:
      return []
  }
}

const isCard = (table: string) => table === 'cards' || table === 'archived'

const itself = ({ table, id }: { table: string; id: string }): Need[] => (isPart(table) ? [{ table, id }] : [])

/** With what it was planned on it asks for the card too, which may have been put away. */
function putThere({ table, row, was }: ImportedRow): Need[] {
  const cardId = 'cardId' in row ? row.cardId : table === 'cards' || table === 'descriptions' ? row.id : undefined
  return [...itself({ table, id: row.id }), ...(was !== undefined && cardId ? [{ table: 'archived' as const, id: cardId }] : [])]
}

const undone = ({ table, id, from }: Patch): Need[] => [...(isPart(table) ? [{ table, id }] : []), ...(table === 'cards' && from === null ? ofCard(id) : [])]
