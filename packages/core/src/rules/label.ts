import { refuse } from '@rondo/types'
import type { RulesFor } from './rules.ts'

const MOST = 200

export const labelRules: RulesFor<'label'> = {
  'label.add'(draft, { id, name, color }) {
    if (draft.state.size('labels') >= MOST) refuse('too_large', `A board has at most ${MOST} labels.`)
    draft.insert('labels', { id, name, color })
  },

  'label.edit'(draft, { id, name, color }) {
    draft.update('labels', id, { name, color })
  },

  'label.remove'(draft, { id }) {
    for (const card of [...draft.state.all('cards')])
      if (card.labels.includes(id)) draft.update('cards', card.id, { labels: card.labels.filter((label) => label !== id) })
    draft.delete('labels', id)
  },
}
