import type { TrelloAction } from './export.ts'
import { byInstant } from './instants.ts'
import { asInstant, asRecord, asText, isRecord, type Loose } from './loose.ts'

/** What happened, oldest first. */
export function readActions(actions: readonly Loose[]): TrelloAction[] {
  return [...new Map(actions.flatMap(readAction).map((action) => [action.id, action])).values()]
    .reverse() // a file holds the newest first; of two at the same instant the later one comes first
    .sort(byInstant)
}

function readAction(action: Loose): TrelloAction[] {
  const at = asInstant(action.date)
  const id = asText(action.id)
  if (!at || !id) return []
  const who = asText(action.idMemberCreator) || asText(asRecord(action.memberCreator).id)
  return [{ id, at, who, ...meaning(action) }]
}

const creations = ['createCard', 'copyCard', 'convertToCardFromCheckItem', 'emailCard', 'moveCardToBoard']

type Meaning = TrelloAction extends infer A ? (A extends TrelloAction ? Omit<A, 'id' | 'at' | 'who'> : never) : never

function meaning(action: Loose): Meaning {
  const type = asText(action.type)
  const data = asRecord(action.data)
  const cardId = asText(asRecord(data.card).id)
  const old = asRecord(data.old)
  if (creations.includes(type) && cardId) return { what: 'create', cardId, listId: asText(asRecord(data.list).id) }
  if (type === 'updateCard' && cardId) {
    const [from, to] = [asText(asRecord(data.listBefore).id), asText(asRecord(data.listAfter).id)]
    if (from && to) return { what: 'move', cardId, from, to }
    if ('closed' in old) return { what: asRecord(data.card).closed === true ? 'close' : 'open', cardId, whom: '' }
  }
  if ((type === 'addMemberToCard' || type === 'removeMemberFromCard') && cardId) {
    const whom = asText(data.idMember) || asText(asRecord(data.member).id) || asText(asRecord(action.member).id)
    return { what: type === 'addMemberToCard' ? 'join' : 'leave', cardId, whom }
  }
  if ((type === 'commentCard' || type === 'copyCommentCard') && cardId) {
    const editedAt = asInstant(data.dateLastEdited)
    return { what: 'comment', cardId, text: asText(data.text), editedAt }
  }
  if (type === 'updateComment' && isRecord(data.action)) return { what: 'edit', commentId: asText(data.action.id), text: asText(data.action.text) }
  if (type === 'updateList' && 'closed' in old) {
    const list = asRecord(data.list)
    return { what: list.closed === true ? 'close-list' : 'open-list', listId: asText(list.id) }
  }
  return { what: 'else', type }
}
