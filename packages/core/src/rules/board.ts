import { refuse } from '@rondo/types'
import { usualSettings } from '../completed.ts'
import type { RulesFor } from './rules.ts'
import { mayRunTogether } from './sprint-scope.ts'

export const boardRules: RulesFor<'board'> = {
  'board.create'(draft, { name, key, zone }, { boardId, at }) {
    draft.insert('boards', { id: boardId, key, name, zone, lastNumber: 0, source: null, createdAt: at, closedAt: null, ...usualSettings })
  },

  'board.rename'(draft, { name }, { boardId }) {
    draft.update('boards', boardId, { name })
  },

  'board.zone'(draft, { zone }, { boardId }) {
    draft.update('boards', boardId, { zone })
  },

  'board.workdays'(draft, { workdays }, { boardId }) {
    draft.update('boards', boardId, { workdays: workdays.toSorted() })
  },

  'board.cadence'(draft, { days }, { boardId }) {
    draft.update('boards', boardId, { cadenceDays: days })
  },

  'board.parallel'(draft, { isAllowed }, { boardId }) {
    draft.update('boards', boardId, { hasParallelSprints: isAllowed })
    mayRunTogether(draft, boardId)
  },

  'board.ready'(draft, { checks }, { boardId }) {
    if (new Set(checks.map(({ id }) => id)).size < checks.length) refuse('invalid', 'Two lines of the definition of ready have the same id.')
    if (checks.some(({ kind, max }) => kind === 'size' && max === undefined)) refuse('invalid', 'Say how many points are not too large.')
    draft.update('boards', boardId, { definitionOfReady: checks })
  },

  'board.close'(draft, _, { boardId, at }) {
    if (draft.get('boards', boardId).closedAt) refuse('conflict', 'This board is closed already.')
    draft.update('boards', boardId, { closedAt: at })
  },

  'board.reopen'(draft, _, { boardId }) {
    draft.update('boards', boardId, { closedAt: null })
  },
}
