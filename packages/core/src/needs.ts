import type { Command, PartTable, Patch } from '@rondo/types'
import { isPart } from '@rondo/types'
import type { Past } from './past.ts'

/** Rows that a command needs beyond what a browser holds: one by id, or all that hang on a card. */
export type Need = { table: PartTable; id: string } | { table: PartTable; cardId: string }

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
    case 'import.put':
      return command.rows.flatMap(({ table, row }) => (isPart(table) ? [{ table, id: row.id }] : []))
    case 'import.drop':
      return command.rows.flatMap(({ table, id }) => (isPart(table) ? [{ table, id }] : []))
    case 'undo':
      return (past?.patches ?? []).flatMap(undone)
    default:
      return []
  }
}

const undone = ({ table, id, from }: Patch): Need[] => [...(isPart(table) ? [{ table, id }] : []), ...(table === 'cards' && from === null ? ofCard(id) : [])]
