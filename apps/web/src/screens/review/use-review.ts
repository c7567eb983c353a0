import { reviewPictures } from '@rondo/core/metrics/review-pictures'
import type { ScopeSteps } from '@rondo/core/metrics/scope-steps'
import { type Review, reviewOf } from '@rondo/core/review'
import { useMemo } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useRow } from '../../live/use-board.ts'
import { useNames } from '../../live/use-people.ts'
import { useSelected } from '../../live/use-selected.ts'
import { useFolds } from '../../parts/folds/use-folds.ts'
import { useToday } from '../../parts/use-today.ts'

const keys = ['boards', 'cards', 'archived', 'sprints', 'checks', 'remarks', 'members']

/** A sprint's review as it is now. It is compared as text, so that it is drawn again only where it says something else. */
export function useReview(sprintId: string, scope: ScopeSteps | null | undefined): Review | null {
  const { boardId } = useBoard()
  const nameOf = useNames()
  const text = useSelected(keys, (state) => JSON.stringify(reviewOf(state, boardId, sprintId, nameOf, scope)))
  return useMemo(() => JSON.parse(text) as Review | null, [text])
}

export function useReviewPictures(sprintId: string) {
  const { now } = useFolds()
  const { day } = useToday()
  const sprint = useRow('sprints', sprintId)
  return now.step === 'open' ? reviewPictures(now, sprintId, day, sprint?.figures?.charts?.burndown) : null
}
