import { type Card, refuse } from '@rondo/types'
import { unplanned } from '../completed.ts'
import { count } from '../count.ts'
import type { Draft } from '../draft.ts'
import { tidy } from '../points.ts'
import { firstOf, rankAtEnd, rankedIn } from './place.ts'
import type { Context } from './rules.ts'

/** The part of a card that was done becomes a card of its own in the first column for finished work; what is left keeps the card. Answers the points done. */
export function splitDone(draft: Draft, card: Card, said: number | undefined, sprintName: string, { boardId, actorId, at }: Context): number {
  const { title, points } = card
  if (points === null) refuse('invalid', `“${title}” has no estimate, so it cannot be split by points.`)
  const pointsDone = tidy(said ?? 0)
  if (pointsDone === 0 || pointsDone >= points)
    refuse(
      'invalid',
      points === 0
        ? `“${title}” has 0 points, so there is nothing to split.`
        : `“${title}” has ${count(points, 'point')}: say how many are done, more than 0 and fewer than all.`,
    )
  const column = firstOf(draft, 'done') ?? refuse('conflict', 'This board has no column for finished work, where the done part could go.')
  const left = draft.get('cards', card.id)
  const number = draft.get('boards', boardId).lastNumber + 1
  draft.update('boards', boardId, { lastNumber: number })
  draft.update('cards', card.id, { points: tidy(points - pointsDone) })
  draft.insert('cards', {
    ...left,
    ...unplanned(number),
    id: freeId(draft, `part-${number}`),
    number,
    title: `${title.slice(0, 380)} (part done in ${sprintName})`,
    points: pointsDone,
    columnId: column.id,
    rank: rankedIn(draft, column.id),
    backlogRank: rankAtEnd(draft, number),
    pastSprints: left.pastSprints,
    epicId: left.epicId,
    requester: left.requester,
    blockedReason: null,
    blockedSince: null,
    createdAt: at,
    createdBy: actorId,
    startedAt: card.startedAt ?? at,
    doneAt: at,
    commentCount: 0,
    checkCount: 0,
    checksDone: 0,
  })
  return pointsDone
}

/** Every other id is made by whoever gives the command; here nobody was asked. */
const freeId = (draft: Draft, id: string): string => (draft.find('cards', id) ? freeId(draft, `${id}-x`) : id)
