import type { Samples } from '@rondo/core/metrics/forecast-report'
import { api } from '../../api/http.ts'
import { useResource } from '../../api/use-resource.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { useToday } from '../../parts/use-today.ts'

/** What the team finished on each working day that is over: asked once a day, for everything that is worked out of it here while one plans. */
export function usePace(): { past: Samples | undefined; why: string | null } {
  const { boardId } = useBoard()
  const { day } = useToday()
  const { data, problem } = useResource(`pace/${boardId}/${day}`, () => api.get<Samples>(`/api/boards/${boardId}/reports/forecast?by=day`))
  return { past: data, why: data ? data.why : problem ? problem.message : 'Looking at the last twelve weeks …' }
}
