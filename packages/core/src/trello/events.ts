import type { Comment } from '@rondo/types'
import type { CardEvent } from './card-past.ts'
import { cutText } from './clean-text.ts'
import type { TrelloAction, TrelloCard } from './export.ts'
import { earliest, latest } from './instants.ts'
import { instantOfId } from './loose.ts'
import { type People, someone } from './people.ts'
import { rowId } from './row-id.ts'

export type Known = { people: People; actions: readonly TrelloAction[]; edits: ReadonlyMap<string, TrelloAction & { what: 'edit' }>; lastActivity: string }

/** A card's past in the order in which it happened, from its birth to where the export says that it is now. */
export function eventsOf(card: TrelloCard, { people, actions, edits, lastActivity }: Known): CardEvent[] {
  const events: CardEvent[] = []
  const last = () => events.at(-1)?.at ?? ''
  const birth = actions.find(({ what }) => what === 'create')
  const firstMove = actions.find((action) => action.what === 'move')
  const list = (birth?.what === 'create' && birth.listId) || (firstMove?.what === 'move' && firstMove.from) || card.listId
  const born = birth?.at ?? earliest([instantOfId(card.id) ?? lastActivity, actions[0]?.at ?? lastActivity])
  events.push({ at: born, by: birth ? people.byOf(birth.who) : someone, what: 'add', columnId: rowId(list), who: people.idOf(birth?.who ?? '') })

  let [where, isClosed] = [list, false]
  for (const action of actions) {
    const moment = { at: latest([action.at, last()]), by: people.byOf(action.who) }
    if ((action.what === 'move' && action.to !== where) || (action.what === 'create' && action !== birth && action.listId && action.listId !== where)) {
      where = action.what === 'move' ? action.to : action.listId
      events.push({ ...moment, what: 'move', columnId: rowId(where) })
    } else if (action.what === 'close' && !isClosed) {
      isClosed = true
      events.push({ ...moment, what: 'archive' })
    } else if (action.what === 'open' && isClosed) {
      isClosed = false
      events.push({ ...moment, what: 'restore' })
    } else if (action.what === 'comment' && action.text.trim())
      events.push({ ...moment, what: 'comment', comment: commentOf(card, action, edits.get(action.id), people) })
  }

  // Where the file says more than its actions do, what it says holds.
  const at = latest([card.lastActivity ?? lastActivity, last()])
  if (where !== card.listId) events.push({ at, by: someone, what: 'move', columnId: rowId(card.listId) })
  if (isClosed !== card.isClosed) events.push({ at, by: someone, what: card.isClosed ? 'archive' : 'restore' })
  return events
}

function commentOf(card: TrelloCard, action: TrelloAction & { what: 'comment' }, edit: (TrelloAction & { what: 'edit' }) | undefined, people: People): Comment {
  return {
    id: rowId(action.id),
    cardId: rowId(card.id),
    authorId: people.idOf(action.who),
    text: cutText(edit?.text.trim() || action.text.trim(), 20_000).trim() || '…',
    at: action.at,
    editedAt: action.editedAt ?? edit?.at ?? null,
  }
}

/** Was there more to a card's past than the file can tell? */
export const isPastCutOff = (card: TrelloCard, actions: readonly TrelloAction[], oldest: string | undefined) =>
  !actions.some(({ what }) => what === 'create') && oldest !== undefined && (instantOfId(card.id) ?? oldest) < oldest
