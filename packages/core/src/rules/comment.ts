import { refuse } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { hasRole } from '../roles.ts'
import type { RulesFor } from './rules.ts'

export const commentRules: RulesFor<'comment'> = {
  'comment.edit'(draft, { id, text }, { actorId, at }) {
    if (draft.get('comments', id).authorId !== actorId) refuse('forbidden', 'Only its author can change a comment.')
    draft.update('comments', id, { text, editedAt: at })
  },

  'comment.delete'(draft, { id }, { actorId }) {
    const { authorId, cardId } = draft.get('comments', id)
    if (authorId !== actorId && !leads(draft, actorId)) refuse('forbidden', 'Only its author or a facilitator can delete a comment.')
    draft.delete('comments', id)
    const card = draft.find('cards', cardId)
    if (card) draft.update('cards', cardId, { commentCount: Math.max(0, card.commentCount - 1) })
  },
}

const leads = (draft: Draft, actorId: string) => hasRole(draft.find('members', actorId)?.role, 'facilitator')
