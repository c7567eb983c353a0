import { type RemarkKind, reactions, refuse, type Sprint } from '@rondo/types'
import { demoQueue } from '../demo-queue.ts'
import { type Draft, NotFromHere } from '../draft.ts'
import { hasRole, isGuest } from '../roles.ts'
import { cardRules } from './card.ts'
import { firstOf } from './place.ts'
import type { RulesFor } from './rules.ts'

const MOST = 500
const LONGEST_TITLE = 120

export const reviewRules: RulesFor<'demo'> & RulesFor<'remark'> = {
  'demo.move'(draft, { sprintId, cardId, after }) {
    const queue = demoQueue(draft.state, begun(draft, sprintId))
    mustBeShown(draft, queue, cardId)
    const others = queue.filter((id) => id !== cardId)
    const at = after === null ? 0 : others.indexOf(after) + 1
    draft.update('sprints', sprintId, { demoOrder: after !== null && at === 0 ? [...others, cardId] : others.toSpliced(at, 0, cardId) })
  },

  'remark.add'(draft, { id, sprintId, cardId = null, kind, text = '', from = null }, { actorId, at, boardId }) {
    if (draft.get('boards', boardId).closedAt) refuse('conflict', 'This board is closed, so its reviews take no more remarks.')
    const sprint = begun(draft, sprintId)
    if (cardId) mustBeShown(draft, demoQueue(draft.state, sprint), cardId)
    mustBeClear({ kind, text, cardId })
    const isReaction = kind === 'reaction'
    const alike = [...draft.state.all('remarks')].filter((one) => one.sprintId === sprintId && (one.kind === 'reaction') === isReaction)
    if (alike.length >= MOST) refuse('too_large', `A review holds at most ${MOST} ${isReaction ? 'reactions' : 'remarks'}, and this one is full.`)
    const authorId = isGuest(actorId) ? null : actorId
    draft.insert('remarks', { id, sprintId, about: cardId, kind, text, from, authorId, at, becameCardId: null })
  },

  'remark.adopt'(draft, { id, cardId, title, requester }, context) {
    const { text, from, becameCardId, kind } = draft.get('remarks', id)
    if (becameCardId) refuse('conflict', 'That remark has become a card already.')
    if (kind === 'reaction') refuse('invalid', 'A reaction says nothing that could be worked on.')
    const named = title ?? titleOf(text)
    if (!named) refuse('invalid', 'This remark has no words. Say what the card is called.')
    const column = firstOf(draft, 'todo') ?? refuse('conflict', 'This board has no column for work to do, where the card could go.')
    cardRules['card.add'](draft, { type: 'card.add', id: cardId, columnId: column.id, title: named, requester: from ?? requester ?? null }, context)
    if (text && text !== named) {
      draft.insert('descriptions', { id: cardId, text })
      draft.update('cards', cardId, { isDescribed: true })
    }
    draft.update('remarks', id, { becameCardId: cardId })
  },

  'remark.remove'(draft, { id }, { actorId }) {
    const { authorId } = draft.get('remarks', id)
    const leads = hasRole(draft.find('members', actorId)?.role, 'facilitator')
    if (authorId !== actorId && !leads) refuse('forbidden', 'Only its author or a facilitator can remove a remark.')
    draft.delete('remarks', id)
  },
}

function begun(draft: Draft, sprintId: string): Sprint {
  const sprint = draft.get('sprints', sprintId)
  if (!sprint.startedAt) refuse('conflict', `“${sprint.name}” has not begun, so there is nothing to review yet.`)
  return sprint
}

/** A browser may lack done cards that are in the archive. */
function mustBeShown(draft: Draft, queue: readonly string[], cardId: string) {
  if (queue.includes(cardId)) return
  if (draft.isPartial) throw new NotFromHere()
  refuse('missing', 'That card is not among what was done in this sprint.')
}

function mustBeClear({ kind, text, cardId }: { kind: RemarkKind; text: string; cardId: string | null }) {
  if (kind === 'reaction' && !(reactions as readonly string[]).includes(text)) refuse('invalid', `A reaction is one of ${reactions.join(' ')}.`)
  if (kind === 'accept' && !cardId) refuse('invalid', 'Say which card you accept.')
  if (kind === 'unmet' && !cardId) refuse('invalid', 'Say which card is not what you meant.')
  if (kind === 'question' && !text) refuse('invalid', 'Write your question.')
  if (kind === 'unmet' && !text) refuse('invalid', 'Write what you meant instead.')
}

/** The first line, cut at a word. */
function titleOf(text: string): string {
  const [line = ''] = text.split('\n')
  if (line.length <= LONGEST_TITLE) return line.trim()
  const cut = line.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.replace(/\s+\S*$/, '')} …`
}
