import type { RulesFor } from './rules.ts'

export const linkRules: RulesFor<'link'> = {
  'link.add'(draft, { id, cardId, url, name }, { at }) {
    draft.get('cards', cardId)
    draft.insert('links', { id, cardId, url, name, addedAt: at })
  },

  'link.remove'(draft, { id }) {
    draft.delete('links', id)
  },
}
