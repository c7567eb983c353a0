import { refuse } from '@rondo/types'
import type { RulesFor } from './rules.ts'

export const boardRules: RulesFor<'board'> = {
  'board.create'(draft, { name, key, zone }, { boardId, at }) {
    draft.insert('boards', { id: boardId, key, name, zone, lastNumber: 0, source: null, createdAt: at, closedAt: null })
  },

  'board.rename'(draft, { name }, { boardId }) {
    draft.update('boards', boardId, { name })
  },

  'board.zone'(draft, { zone }, { boardId }) {
    draft.update('boards', boardId, { zone })
  },

  'board.close'(draft, _, { boardId, at }) {
    if (draft.get('boards', boardId).closedAt) refuse('conflict', 'This board is closed already.')
    draft.update('boards', boardId, { closedAt: at })
  },

  'board.reopen'(draft, _, { boardId }) {
    draft.update('boards', boardId, { closedAt: null })
  },
}
