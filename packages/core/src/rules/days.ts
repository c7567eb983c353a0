import { refuse } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { hasRole } from '../roles.ts'
import type { RulesFor } from './rules.ts'

const MOST_HOLIDAYS = 1000
const MOST_ABSENCES = 5000

export const daysRules: RulesFor<'holiday'> & RulesFor<'absence'> & RulesFor<'capacity'> = {
  'holiday.add'(draft, { on, name }) {
    if (draft.state.size('holidays') >= MOST_HOLIDAYS) refuse('too_large', `A board has at most ${MOST_HOLIDAYS.toLocaleString('en')} holidays.`)
    if (draft.find('holidays', on)) draft.update('holidays', on, { name })
    else draft.insert('holidays', { id: on, name })
  },

  'holiday.remove'(draft, { on }) {
    draft.delete('holidays', on)
  },

  'absence.add'(draft, absence, { actorId }) {
    const { id, userId, from, to, note = '' } = absence
    if (to < from) refuse('invalid', 'The last day of an absence cannot come before the first.')
    if (draft.state.size('absences') >= MOST_ABSENCES) refuse('too_large', `A board has at most ${MOST_ABSENCES.toLocaleString('en')} absences.`)
    mayPlanFor(draft, actorId, userId)
    draft.insert('absences', { id, userId, from, to, note })
  },

  'absence.remove'(draft, { id }, { actorId }) {
    mayPlanFor(draft, actorId, draft.get('absences', id).userId)
    draft.delete('absences', id)
  },

  'capacity.set'(draft, { userId, fte, onCall }, { actorId }) {
    mayPlanFor(draft, actorId, userId)
    if (draft.find('capacities', userId)) draft.update('capacities', userId, { fte, onCall })
    else draft.insert('capacities', { id: userId, fte, onCall })
  },
}

/** One's own days are one's own to plan; those of others, a facilitator's. */
function mayPlanFor(draft: Draft, actorId: string, userId: string) {
  draft.get('members', userId)
  if (actorId !== userId && !hasRole(draft.find('members', actorId)?.role, 'facilitator'))
    refuse('forbidden', 'Only a facilitator plans the days of someone else.')
}
