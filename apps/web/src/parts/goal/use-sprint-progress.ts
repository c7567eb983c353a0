import type { Sprint } from '@rondo/types'
import { useBoard } from '../../live/board-provider.tsx'
import { useReviewPart } from '../../live/use-part.ts'
import { useSelected } from '../../live/use-selected.ts'
import { useToday } from '../use-today.ts'
import { type SprintProgress, sprintProgress } from './sprint-progress.ts'

export function useSprintProgress(sprint: Sprint): SprintProgress {
  const { boardId } = useBoard()
  const { day } = useToday()
  useReviewPart(sprint.id) // what is archived of it
  const packed = useSelected(['cards', 'archived', 'holidays', `boards/${boardId}`, `sprints/${sprint.id}`], (state) =>
    JSON.stringify(sprintProgress(state, boardId, sprint, day)),
  )
  return JSON.parse(packed) as SprintProgress
}
