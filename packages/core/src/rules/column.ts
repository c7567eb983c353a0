import { refuse } from '@rondo/types'
import { count } from '../count.ts'
import type { Draft } from '../draft.ts'
import { arrive, columnInUse, rankedAmong, rankedIn } from './place.ts'
import type { RulesFor } from './rules.ts'

const MOST = 200

export const columnRules: RulesFor<'column'> = {
  'column.add'(draft, { id, name, kind, after }) {
    if (draft.state.size('columns') >= MOST) refuse('too_large', `A board has at most ${MOST} columns.`)
    draft.insert('columns', { id, name, kind, rank: rankIn(draft, after), wipLimit: null, isWaiting: false, archivedAt: null })
  },

  'column.rename'(draft, { id, name }) {
    draft.update('columns', id, { name })
  },

  'column.kind'(draft, { id, kind }, { at }) {
    draft.update('columns', id, { kind })
    for (const card of [...draft.state.orderOf(id)]) draft.update('cards', card.id, arrive(card, kind, at))
  },

  'column.move'(draft, { id, after }) {
    draft.get('columns', id)
    if (after !== id) draft.update('columns', id, { rank: rankIn(draft, after, id) })
  },

  'column.limit'(draft, { id, wipLimit }) {
    draft.update('columns', id, { wipLimit })
  },

  'column.wait'(draft, { id, isWaiting }) {
    draft.update('columns', id, { isWaiting })
  },

  'column.archive'(draft, { id }, { at }) {
    if (draft.get('columns', id).archivedAt) refuse('conflict', 'That column is archived already.')
    draft.update('columns', id, { archivedAt: at })
  },

  'column.restore'(draft, { id }) {
    draft.update('columns', id, { archivedAt: null })
  },

  'column.remove'(draft, { id, moveCardsTo }, { at }) {
    draft.get('columns', id)
    const cards = [...draft.state.orderOf(id)]
    if (cards.length > 0) {
      if (!moveCardsTo || moveCardsTo === id) refuse('conflict', `This column has ${count(cards.length, 'card')}. Say which column they go to.`)
      const { kind } = columnInUse(draft, moveCardsTo)
      for (const card of cards) draft.update('cards', card.id, { columnId: moveCardsTo, rank: rankedIn(draft, moveCardsTo), ...arrive(card, kind, at) })
    }
    draft.delete('columns', id)
  },
}

function rankIn(draft: Draft, after: string | null | undefined, without?: string) {
  const others = [...draft.state.all('columns')].filter(({ id }) => id !== without)
  return rankedAmong(draft, 'columns', others, after)
}
