import { refuse } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { mergeTexts } from '../text-merge.ts'
import { closeSprint } from './close-sprint.ts'
import { commitmentOf } from './commitment.ts'
import { rankedInBacklog } from './place.ts'
import type { RulesFor } from './rules.ts'
import { mayChangeSprint, mayRunTogether, mayTakeDays, outside } from './sprint-scope.ts'

const MOST = 1000
const MOST_REASONS = 500

export const sprintRules: RulesFor<'sprint'> & RulesFor<'backlog'> = {
  'sprint.plan'(draft, { id, name, goal, startsOn, endsOn }, context) {
    if (draft.state.size('sprints') >= MOST) refuse('too_large', `A board has at most ${MOST.toLocaleString('en')} sprints.`)
    mayTakeDays(draft, context, { id, startsOn, endsOn })
    draft.insert('sprints', {
      id,
      name,
      goal,
      startsOn,
      endsOn,
      startedAt: null,
      finishedAt: null,
      commitment: null,
      figures: null,
      demoOrder: [],
      reasons: {},
    })
  },

  'sprint.edit'(draft, { id, name, startsOn, endsOn }, context) {
    const sprint = mayChangeSprint(draft, id)
    const days = { startsOn: startsOn ?? sprint.startsOn, endsOn: endsOn ?? sprint.endsOn }
    if (sprint.startedAt && days.startsOn !== sprint.startsOn) refuse('conflict', `“${sprint.name}” has begun: its first day stays.`)
    if (startsOn || endsOn) mayTakeDays(draft, context, { id, ...days })
    draft.update('sprints', id, { name: name ?? sprint.name, ...days })
  },

  'sprint.goal'(draft, { id, base, goal }) {
    const now = mayChangeSprint(draft, id).goal
    const merged = base === undefined || now === base ? goal : mergeTexts(base, now, goal)
    if (merged.length > 1000) refuse('too_large', 'A goal may have at most 1,000 characters.')
    draft.update('sprints', id, { goal: merged })
  },

  'sprint.add'(draft, { sprintId, cardIds }) {
    const fresh = [...new Set(cardIds)].filter((id) => draft.find('cards', id)?.sprintId !== sprintId)
    mayChangeSprint(draft, sprintId, fresh.length)
    for (const id of fresh) {
      const { title, sprintId: other, doneAt, pastSprints } = onBoard(draft, id)
      if (other) refuse('conflict', `“${title}” is in “${draft.find('sprints', other)?.name ?? 'another sprint'}” already. Take it out there first.`)
      const counted = pastSprints.map((past) => draft.find('sprints', past)).find((past) => doneAt !== null && doneAt <= (past?.finishedAt ?? ''))
      if (counted) refuse('conflict', `“${title}” was done in “${counted.name}” and counts there. Open it again if there is more to do.`)
      draft.update('cards', id, { sprintId })
    }
  },

  'sprint.remove'(draft, { sprintId, cardIds }) {
    mayChangeSprint(draft, sprintId)
    for (const id of new Set(cardIds)) if (onBoard(draft, id).sprintId === sprintId) draft.update('cards', id, outside)
  },

  'sprint.explain'(draft, { id, seq, reason }, { actorId }) {
    const { name, startedAt, reasons } = mayChangeSprint(draft, id)
    if (!startedAt) refuse('conflict', `“${name}” has not begun: nothing has changed its scope yet.`)
    if (!(seq in reasons) && Object.keys(reasons).length >= MOST_REASONS) refuse('too_large', `A sprint keeps at most ${MOST_REASONS} reasons.`)
    draft.update('sprints', id, { reasons: { ...reasons, [seq]: { by: actorId, reason } } })
  },

  // A sprint may begin without cards: the goal comes first, and a team may pull its work as it goes.
  'sprint.start'(draft, { id }, { boardId, at, forecast }) {
    const sprint = mayChangeSprint(draft, id)
    if (sprint.startedAt) refuse('conflict', `“${sprint.name}” has begun already.`)
    mayRunTogether(draft, boardId, id)
    draft.update('sprints', id, { startedAt: at, commitment: commitmentOf(draft.state, boardId, sprint, forecast) })
  },

  'sprint.finish': closeSprint,

  'sprint.delete'(draft, { id }) {
    const sprint = mayChangeSprint(draft, id)
    if (sprint.startedAt) refuse('conflict', `“${sprint.name}” has begun. Finish it instead.`)
    for (const card of [...draft.state.orderOfSprint(id)]) draft.update('cards', card.id, outside)
    draft.delete('sprints', id)
  },

  'backlog.move'(draft, { ids, after }) {
    if (after && ids.includes(after)) refuse('invalid', 'A card cannot stand below itself.')
    if (after) draft.get('cards', after)
    let above = after
    for (const id of new Set(ids)) {
      const card = draft.get('cards', id)
      draft.update('cards', id, { backlogRank: rankedInBacklog(draft, card, above) })
      above = id
    }
  },
}

function onBoard(draft: Draft, id: string) {
  const archived = draft.find('archived', id)
  if (archived) refuse('conflict', `“${archived.title}” is archived. Restore it first.`)
  return draft.get('cards', id)
}
