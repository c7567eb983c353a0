import { refuse } from '@rondo/types'
import { byRank, rankAfter } from '../rank.ts'
import type { RulesFor } from './rules.ts'

const MOST = 50

export const fieldRules: RulesFor<'field'> = {
  'field.add'(draft, { id, name, kind, options }) {
    const fields = [...draft.state.all('fields')].sort(byRank)
    if (fields.length >= MOST) refuse('too_large', `A board has at most ${MOST} fields of its own.`)
    draft.insert('fields', { id, name, kind, options, rank: rankAfter(fields, undefined) })
  },

  'field.rename'(draft, { id, name }) {
    draft.update('fields', id, { name })
  },

  'field.remove'(draft, { id }) {
    for (const card of [...draft.state.all('cards')]) {
      const { [id]: gone, ...values } = card.values
      if (gone !== undefined) draft.update('cards', card.id, { values })
    }
    draft.delete('fields', id)
  },
}
