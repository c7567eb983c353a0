import { CRITERIA, refuse } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { rankedAmong } from './place.ts'
import type { RulesFor } from './rules.ts'

const MOST = 500

export const checkRules: RulesFor<'check'> = {
  'check.add'(draft, { id, cardId, list, text, after }) {
    if (draft.get('cards', cardId).checkCount >= MOST) refuse('too_large', `A card has at most ${MOST} lines to tick.`)
    const others = itemsOf(draft, cardId, list)
    draft.insert('checks', { id, cardId, list, text, done: false, rank: rankedAmong(draft, 'checks', others, after) })
    count(draft, cardId, 1, 0, isCriterion(list) ? 1 : 0)
  },

  'check.tick'(draft, { id, done }) {
    const check = draft.get('checks', id)
    if (check.done === done) return
    draft.update('checks', id, { done })
    count(draft, check.cardId, 0, done ? 1 : -1)
  },

  'check.list'(draft, { cardId, list, name }) {
    const items = itemsOf(draft, cardId, list)
    if (items.length === 0) refuse('missing', `This card has no checklist “${list}”.`)
    if (name !== list && itemsOf(draft, cardId, name).length > 0) refuse('conflict', `This card has a checklist “${name}” already.`)
    for (const { id } of items) draft.update('checks', id, { list: name })
    count(draft, cardId, 0, 0, items.length * (Number(isCriterion(name)) - Number(isCriterion(list))))
  },

  'check.rename'(draft, { id, text }) {
    draft.update('checks', id, { text })
  },

  'check.remove'(draft, { id }) {
    const { cardId, done, list } = draft.get('checks', id)
    draft.delete('checks', id)
    count(draft, cardId, -1, done ? -1 : 0, isCriterion(list) ? -1 : 0)
  },
}

const itemsOf = ({ state }: Draft, cardId: string, list: string) => [...state.all('checks')].filter((check) => check.cardId === cardId && check.list === list)

/** Does this checklist hold acceptance criteria? */
export const isCriterion = (list: string) => list.toLowerCase() === CRITERIA.toLowerCase()

function count(draft: Draft, cardId: string, all: number, done: number, criteria = 0) {
  const { checkCount, checksDone, criteriaCount } = draft.get('cards', cardId)
  draft.update('cards', cardId, {
    checkCount: Math.max(0, checkCount + all),
    checksDone: Math.max(0, checksDone + done),
    criteriaCount: Math.max(0, criteriaCount + criteria),
  })
}
