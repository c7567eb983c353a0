import { shortened } from '@rondo/core/shortened'
import type { CardType } from '@rondo/types/vocabulary'
import type { LiveBoard } from '../../live/live-board.ts'
import { give } from '../../live/use-command.ts'
import { announce } from '../../ui/announce.ts'
import { confirm } from '../../ui/confirm.ts'
import { toast } from '../../ui/toast.tsx'
import { focusCard, neighbourOf } from './focus-card.ts'
import { takeBack } from './take-back.ts'
import { setView, unselect } from './view.ts'

const cardOf = ({ replica: { state } }: LiveBoard, id: string) => state.get('cards', id) ?? state.get('archived', id)

export function archiveCards(board: LiveBoard, cardIds: readonly string[]) {
  const there = cardIds.filter((id) => board.replica.state.get('cards', id)) // others may have taken some away
  const title = there[0] && cardOf(board, there[0])?.title
  const given = there.map((id) => give(board, { type: 'card.archive', id })).filter((id) => id !== undefined)
  unselect()
  const [first] = given
  if (first === undefined) return
  toast(given.length === 1 ? `“${shortened(title ?? '')}” is archived.` : `${given.length} cards are archived.`, { undo: () => takeBack(board, first) })
}

/** Asks once, by name. Answers whether it is gone. */
export async function deleteCard(board: LiveBoard, id: string): Promise<boolean> {
  const card = cardOf(board, id)
  if (!card) return false
  const isSure = await confirm({
    title: `Delete “${card.title}”?`,
    body: 'Its description, comments and checklists go with it. To put it out of sight and keep it, archive it instead.',
    action: 'Delete',
    isDangerous: true,
  })
  const next = neighbourOf(id)
  const mutationId = isSure ? give(board, { type: 'card.delete', id }) : undefined
  if (!mutationId) return false
  toast(`“${shortened(card.title)}” is deleted.`, { undo: () => takeBack(board, mutationId) })
  if (next) focusCard(next.id, next.listId)
  return true
}

/** Makes a field of its title, where it stands. */
export function renameCard(board: LiveBoard, id: string) {
  const card = board.replica.state.get('cards', id)
  if (card) setView({ renaming: { cardId: id, began: card.title, text: card.title, caret: null } })
}

export function copyKey(board: LiveBoard, id: string) {
  const key = board.replica.state.get('boards', board.boardId)?.key
  const card = cardOf(board, id)
  if (card) void copy(`${key}-${card.number}`, `Copied ${key}-${card.number}`)
}

export function copyUrl(board: LiveBoard, id: string) {
  const card = cardOf(board, id)
  if (card) void copy(`${location.origin}/boards/${board.boardId}/cards/${card.number}`, 'Copied the link')
}

/** As version control wants it: key and title in small letters, without signs. */
export function copyBranch(board: LiveBoard, id: string) {
  const key = board.replica.state.get('boards', board.boardId)?.key
  const card = cardOf(board, id)
  if (!card) return
  const words = card.title
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .split(/[\s_-]+/)
    .join('-')
    .toLowerCase()
    .slice(0, 50)
  const name = `${key}-${card.number}${words && `-${words}`}`
  void copy(name, `Copied ${name}`)
}

export function setType(board: LiveBoard, cardIds: readonly string[], kind: CardType) {
  for (const id of cardIds) {
    const card = board.replica.state.get('cards', id) // others may have taken some away
    if (card && card.type !== kind) give(board, { type: 'card.type', id, kind })
  }
}

export function assignMe(board: LiveBoard, cardIds: readonly string[]) {
  const { userId } = board
  const cards = cardIds.map((id) => board.replica.state.get('cards', id)).filter((card) => card !== undefined)
  const isMine = cards.every(({ assignees }) => assignees.includes(userId))
  for (const { id, assignees } of cards)
    if (isMine || !assignees.includes(userId)) give(board, { type: 'card.assign', id, ...(isMine ? { remove: [userId] } : { add: [userId] }) })
  announce(isMine ? 'Taken off you' : 'Assigned to you')
}

async function copy(text: string, says: string) {
  try {
    await navigator.clipboard.writeText(text)
    toast(says)
  } catch {
    toast(`Your browser does not let pages copy here. It is: ${text}`)
  }
}
