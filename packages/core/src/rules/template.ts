import { refuse } from '@rondo/types'
import type { RulesFor } from './rules.ts'

const MOST = 200

export const templateRules: RulesFor<'template'> = {
  'template.save'(draft, { type: _, ...template }) {
    const isTwice = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id)).size !== rows.length
    if (isTwice(template.stages)) refuse('invalid', 'A stage stands there twice.')
    if (isTwice(template.columns)) refuse('invalid', 'A column stands there twice.')
    if (new Set(template.deck).size !== template.deck.length) refuse('invalid', 'A card stands in the deck twice.')
    if (draft.find('templates', template.id)) draft.update('templates', template.id, template)
    else if (draft.state.size('templates') >= MOST) refuse('too_large', `A board has at most ${MOST} templates of its own.`)
    else draft.insert('templates', template)
  },

  'template.remove'(draft, { id }) {
    draft.delete('templates', id)
  },
}
