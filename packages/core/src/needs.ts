import type { Command, CommandType, ImportedRow, PartTable, Patch } from '@rondo/types'
import { isPart } from '@rondo/types'
import type { Past } from './past.ts'

/**
 * Rows that a command needs beyond what a browser holds: one by id, all that hang on a card, what a sprint has in the archive or has been told, or what a session
 * holds.
 */
export type Need =
  | { table: PartTable; id: string }
  | { table: PartTable; cardId: string }
  | { table: 'archived' | 'remarks'; sprintId: string }
  | { table: PartTable; sessionId: string }

/** Commands for which the server reads the log too (`Folded`). */
export const needsFolds: ReadonlySet<CommandType> = new Set(['sprint.start', 'sprint.finish'])

/** Commands for which the server reads what is under seal in the session that their `id` names. */
export const opensSeals: ReadonlySet<CommandType> = new Set(['session.stage', 'session.reveal', 'session.close', 'poker.reveal', 'retro.reveal', 'retro.votes'])

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
    case 'check.list':
      return [{ table: 'checks', cardId: command.cardId }]
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
    case 'session.open':
      return [{ table: 'templates', id: command.template }]
    case 'session.stage':
    case 'session.secrecy':
      return [{ table: 'notes', sessionId: command.id }]
    case 'session.close':
      return [
        { table: 'notes', sessionId: command.id },
        { table: 'topics', sessionId: command.id },
        { table: 'reveals', sessionId: command.id },
      ]
    case 'session.reveal':
    case 'poker.reveal':
    case 'retro.reveal':
      return [
        { table: 'notes', sessionId: command.id },
        { table: 'reveals', sessionId: command.id },
      ]
    case 'poker.late':
      return [{ table: 'reveals', sessionId: command.id }]
    case 'retro.act':
      return [...ofSelf(command.id, ['actions', 'archived', 'descriptions']), { table: 'actions', sessionId: command.sessionId }]
    case 'action.follow':
      return [{ table: 'actions', id: command.id }]
    case 'note.add':
      return [
        { table: 'notes', id: command.id },
        { table: 'notes', sessionId: command.sessionId },
      ]
    case 'note.pin':
      return [
        ...command.notes.flatMap(({ id, cardIds = [] }) => [
          { table: 'notes' as const, id },
          ...cardIds.map((cardId) => ({ table: 'archived' as const, id: cardId })),
        ]),
        { table: 'notes', sessionId: command.sessionId },
      ]
    case 'note.edit':
    case 'note.remove':
      return [{ table: 'notes', id: command.id }]
    case 'note.group':
      return [...command.ids.map((id) => ({ table: 'notes' as const, id })), ...(command.topicId ? ofSelf(command.topicId, ['topics']) : [])]
    case 'topic.add':
      return [
        ...ofSelf(command.id, ['topics']),
        { table: 'topics', sessionId: command.sessionId },
        ...command.noteIds.map((id) => ({ table: 'notes' as const, id })),
      ]
    case 'topic.edit':
      return [{ table: 'topics', id: command.id }]
    case 'template.save':
    case 'template.remove':
      return [{ table: 'templates', id: command.id }]
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

const ofSelf = (id: string, tables: readonly PartTable[]): Need[] => tables.map((table) => ({ table, id }))

const isCard = (table: string) => table === 'cards' || table === 'archived'

const itself = ({ table, id }: { table: string; id: string }): Need[] => (isPart(table) ? [{ table, id }] : [])

/** With what it was planned on it asks for the card too, which may have been put away. */
function putThere({ table, row, was }: ImportedRow): Need[] {
  const cardId = 'cardId' in row ? row.cardId : table === 'cards' || table === 'descriptions' ? row.id : undefined
  return [...itself({ table, id: row.id }), ...(was !== undefined && cardId ? [{ table: 'archived' as const, id: cardId }] : [])]
}

const undone = ({ table, id, from }: Patch): Need[] => [...(isPart(table) ? [{ table, id }] : []), ...(table === 'cards' && from === null ? ofCard(id) : [])]
