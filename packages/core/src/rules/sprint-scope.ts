import { refuse, type Sprint } from '@rondo/types'
import type { Draft } from '../draft.ts'
import { spokenDay } from '../sentences/words.ts'
import type { Context } from './rules.ts'

const MOST_CARDS = 500
const LONGEST_DAYS = 366
const FARTHEST_DAYS = 732

/** A sprint whose cards may be changed by so many more: planned or running, and not too full. */
export function mayChangeSprint(draft: Draft, sprintId: string, more = 0): Sprint {
  const sprint = draft.get('sprints', sprintId)
  if (sprint.finishedAt) refuse('conflict', `“${sprint.name}” is finished. What it was stays as it was.`)
  if (draft.state.orderOfSprint(sprintId).size + more > MOST_CARDS) refuse('too_large', `A sprint holds at most ${MOST_CARDS} cards.`)
  return sprint
}

/** Days that a sprint may have: in order, and not those of another one unless the team runs two at once. */
export function mayTakeDays(
  draft: Draft,
  { boardId, at }: Pick<Context, 'boardId' | 'at'>,
  { id, startsOn, endsOn }: Pick<Sprint, 'id' | 'startsOn' | 'endsOn'>,
) {
  if (endsOn < startsOn) refuse('invalid', `A sprint cannot end on ${spokenDay(endsOn)} when it begins on ${spokenDay(startsOn)}.`)
  if (Date.parse(endsOn) - Date.parse(startsOn) >= LONGEST_DAYS * 86_400_000) refuse('invalid', 'A sprint lasts a year at most; a month is usual.')
  for (const day of [startsOn, endsOn])
    if (Math.abs(Date.parse(day) - Date.parse(at)) > FARTHEST_DAYS * 86_400_000)
      refuse('invalid', `${spokenDay(day)} is more than two years from today. Look at the year again.`)
  if (draft.get('boards', boardId).hasParallelSprints) return
  const other = [...draft.state.all('sprints')].find((one) => one.id !== id && !one.finishedAt && one.startsOn <= endsOn && one.endsOn >= startsOn)
  if (other) refuse('conflict', `These days overlap with “${other.name}”, which goes from ${spokenDay(other.startsOn)} to ${spokenDay(other.endsOn)}.`)
}

/** One sprint at a time, unless the team runs two at once. */
export function mayRunTogether(draft: Draft, boardId: string, starting?: string) {
  if (draft.get('boards', boardId).hasParallelSprints) return
  const running = draft.state.runningSprints.filter(({ id }) => id !== starting)
  const [other] = running
  if (other && (starting || running.length > 1)) refuse('conflict', `“${other.name}” is running. Finish it first, or allow sprints that run at the same time.`)
}

/** Nothing in no sprint is part of a goal. */
export const outside = { sprintId: null, isGoal: false } as const
