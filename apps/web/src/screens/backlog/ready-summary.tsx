import { readyWork } from '@rondo/core/readiness'
import { useBoard } from '../../live/board-provider.tsx'
import { useSelected } from '../../live/use-selected.ts'
import css from './backlog-header.module.css'
import { openDialog } from './backlog-view.ts'

/** For how many sprints there is work that can be planned; the usual stock is 1.5 to 3. It leads to what the team means by ready. */
export function ReadySummary() {
  const { boardId } = useBoard()
  const [points = 0, velocity, sprints] = useSelected(['cards', 'boards', 'sprints'], (state) => {
    const work = readyWork(state, boardId)
    return [work.points, work.velocity, work.sprints] as const
  })
  const stock = sprints === null ? null : sprints < 1.5 ? 'low' : sprints > 3 ? 'high' : 'good'
  const advice = { low: 'refine more: 1.5 to 3 is a good stock', good: 'a good stock', high: 'more than 3 grows stale' }
  return (
    <button type="button" className={css.ready} data-stock={stock ?? undefined} onClick={() => openDialog({ what: 'definition' })}>
      {sprints === null || stock === null ? (
        <>
          <b>{points}</b> points are ready
          <span className={css.advice}>: how many sprints that is, the first closed one will say</span>
        </>
      ) : (
        <>
          <b>{sprints.toFixed(1)}</b> sprints of ready work
          <span className={css.advice}>
            : {points} points at {velocity} a sprint, {advice[stock]}
          </span>
        </>
      )}
      <span className="sr-only">. Show the definition of ready</span>
    </button>
  )
}
