import { count } from '@rondo/core/count'
import { saidChance } from '@rondo/core/metrics/guards'
import { boardThen } from '@rondo/core/standup/board-then'
import type { Entry, Sprint } from '@rondo/types'
import { useMemo } from 'react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useSelected } from '../../../live/use-selected.ts'
import { goalAsItStands, useGoalChance } from '../../../parts/goal/use-goal-chance.ts'
import { usePace } from '../../../parts/goal/use-pace.ts'
import { useToday } from '../../../parts/use-today.ts'
import { When } from '../../../ui/when.tsx'
import css from './place.module.css'

/** Where the goals of running sprints stand, and where they stood at the last stand-up. */
export function GoalsThenAndNow({ since, entries }: { since: string; entries: readonly Entry[] | null }) {
  const running = useSelected(['sprints'], (state) => state.runningSprints)
  return running.map((sprint) => <GoalThenAndNow key={sprint.id} sprint={sprint} since={since} entries={entries} />)
}

function GoalThenAndNow({ sprint, since, entries }: { sprint: Sprint; since: string; entries: readonly Entry[] | null }) {
  const now = useGoalChance(sprint)
  const then = useChanceThen(sprint, since, entries)
  const by = now?.chance != null && then !== null ? percent(now.chance) - percent(then) : null
  return (
    <section className={css.place} aria-label={`Goal of ${sprint.name}, since the last stand-up`}>
      <h3>{sprint.goal || `${sprint.name} has no goal yet`}</h3>
      <p className={css.lead}>
        {now?.chance == null ? (now?.why ?? 'There is no forecast yet.') : `The chance to reach it is ${now.said}. `}
        {by !== null && then !== null && (
          <>
            {by === 0 ? 'It is what it was' : `It was ${saidChance(then)}`} <When at={since} />
            {by === 0 ? '.' : `: ${by > 0 ? '▲' : '▼'} ${count(Math.abs(by), 'percent point')}.`}
          </>
        )}
      </p>
    </section>
  )
}

/** The same chance, worked out from the board as it was. The team's pace is today's. */
function useChanceThen(sprint: Sprint, since: string, entries: readonly Entry[] | null): number | null {
  const { replica, boardId } = useBoard()
  const { pace } = usePace()
  const { dayOf } = useToday()
  const day = dayOf(since)
  return useMemo(() => {
    if (!pace || entries === null) return null
    const then = boardThen(replica.state, entries)
    const was = then.get('sprints', sprint.id)
    return was?.startedAt && !was.finishedAt ? goalAsItStands(then, boardId, was, pace, day).chance : null
  }, [replica, boardId, sprint.id, pace, day, entries])
}

const percent = (chance: number) => Math.round(chance * 100)
