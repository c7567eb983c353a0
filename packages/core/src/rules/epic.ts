import { refuse } from '@rondo/types'
import { rankedAmong } from './place.ts'
import type { RulesFor } from './rules.ts'

const MOST = 500

export const epicRules: RulesFor<'epic'> = {
  'epic.add'(draft, { id, name, color }) {
    if (draft.state.size('epics') >= MOST) refuse('too_large', `A board has at most ${MOST} epics.`)
    draft.insert('epics', { id, name, color, rank: rankedAmong(draft, 'epics', [...draft.state.all('epics')]) })
  },

  'epic.edit'(draft, { id, name, color }) {
    draft.update('epics', id, { name, color })
  },

  'epic.move'(draft, { id, after }) {
    draft.get('epics', id)
    const others = [...draft.state.all('epics')].filter((epic) => epic.id !== id)
    if (after !== id) draft.update('epics', id, { rank: rankedAmong(draft, 'epics', others, after) })
  },

  'epic.remove'(draft, { id }) {
    for (const card of [...draft.state.all('cards')]) if (card.epicId === id) draft.update('cards', card.id, { epicId: null })
    draft.delete('epics', id)
  },
}
