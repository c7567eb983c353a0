import type { Draft } from '../draft.ts'
import { byRank, rankAfter } from '../rank.ts'
import type { RulesFor } from './rules.ts'

export const checkRules: RulesFor<'check'> = {
  'check.add'(draft, { id, cardId, list, text, after }) {
    draft.get('cards', cardId)
    const others = [...draft.state.all('checks')].filter((check) => check.cardId === cardId && check.list === list).sort(byRank)
    draft.insert('checks', { id, cardId, list, text, done: false, rank: rankAfter(others, after) })
    count(draft, cardId, 1, 0)
  },

  'check.tick'(draft, { id, done }) {
    const check = draft.get('checks', id)
    if (check.done === done) return
    draft.update('checks', id, { done })
    count(draft, check.cardId, 0, done ? 1 : -1)
  },

  'check.rename'(draft, { id, text }) {
    draft.update('checks', id, { text })
  },

  'check.remove'(draft, { id }) {
    const { cardId, done } = draft.get('checks', id)
    draft.delete('checks', id)
    count(draft, cardId, -1, done ? -1 : 0)
  },
}

function count(draft: Draft, cardId: string, all: number, done: number) {
  const { checkCount, checksDone } = draft.get('cards', cardId)
  draft.update('cards', cardId, { checkCount: Math.max(0, checkCount + all), checksDone: Math.max(0, checksDone + done) })
}
