import { type Patch, refuse } from '@rondo/types'
import { type Draft, NotFromHere } from '../draft.ts'
import { holds, invert } from '../patch.ts'
import { authorize, cannotBeUndone } from '../roles.ts'
import { partsOf } from './card.ts'
import type { Rule } from './rules.ts'

/**
 * Undo is a new change, not a rewind: it goes through the log like any other, and it refuses rather than overwrite what others did since. Undoing an undo is
 * redo. The count of cards ever made does not go back, so that a number never comes again.
 */
export const undo: Rule<'undo'> = (draft, _, { actorId, past }) => {
  if (!past) throw new NotFromHere()
  if (past.actorId !== actorId) refuse('forbidden', 'You can only undo your own changes.')
  if (cannotBeUndone.has(past.command.type)) refuse('conflict', 'That cannot be undone.')
  authorize(draft.state, actorId, past.command.type)
  for (const patch of invert(past.patches)) if (!counts(patch)) restore(draft, patch)
}

function restore(draft: Draft, { table, id, from, to }: Patch) {
  if (!holds(draft.find(table, id), from)) refuse('conflict', 'Someone has changed this since. Undo would lose their work.')
  if (to === null) {
    if (table === 'columns' && draft.state.cardsIn(id).length > 0) refuse('conflict', 'There are cards in this column now. Move them first.')
    if (table === 'cards' && partsOf(draft, id).length > 0) refuse('conflict', 'Someone has added to this card since. Undo would lose their work.')
    if (table === 'labels' && [...draft.state.all('cards')].some((card) => card.labels.includes(id))) refuse('conflict', 'Cards carry this label now.')
    draft.delete(table, id)
    return
  }
  if ('columnId' in to) draft.get('columns', to.columnId as string)
  if ('cardId' in to) draft.get('cards', to.cardId as string)
  if (from === null) draft.insert(table, to as never)
  else draft.update(table, id, to as never)
}

const counts = ({ table, to }: Patch) => table === 'boards' && to !== null && 'lastNumber' in to
