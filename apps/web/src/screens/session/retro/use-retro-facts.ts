import type { ScopeChange } from '@rondo/core/metrics/sprint-story'
import { type FactsOf, type RetroFact, retroFacts } from '@rondo/core/retro/facts'
import type { State } from '@rondo/core/state'
import type { Session, Sprint } from '@rondo/types'
import { useBoard } from '../../../live/board-provider.tsx'
import { useSelected } from '../../../live/use-selected.ts'
import { useFolds } from '../../../parts/folds/use-folds.ts'
import { goalAsItStands } from '../../../parts/goal/use-goal-chance.ts'
import { usePace } from '../../../parts/goal/use-pace.ts'
import { useToday } from '../../../parts/use-today.ts'

/** The sprint that a retro is about: the one it was opened for, else the one that runs, else the last that was closed. */
export const useRetroSprint = ({ sprintId }: Session): Sprint | undefined =>
  useSelected(['sprints'], (state) => (sprintId ? state.get('sprints', sprintId) : undefined) ?? state.runningSprints[0] ?? lastClosed(state))

/** What the board says of the sprint; undefined while the log is being read. */
export function useRetroFacts(sprint: Sprint | undefined): RetroFact[] | undefined {
  const of = useFactsOf(sprint)
  return of && retroFacts(of)
}

/** What facts are made from. */
export function useFactsOf(sprint: Sprint | undefined): (FactsOf & { changes: readonly ScopeChange[] }) | undefined {
  const { replica, boardId } = useBoard()
  const { now } = useFolds()
  const { day } = useToday()
  const { pace } = usePace()
  if (!sprint || now.step !== 'open') return undefined
  const story = now.sprints.sprints.get(sprint.id)
  const chance = pace && !sprint.finishedAt ? goalAsItStands(replica.state, boardId, sprint, pace, day).said : undefined
  return {
    sprint,
    cards: cardsOf(replica.state, sprint),
    flow: now.flow,
    changes: story?.startedAt ? story.journal : [],
    today: day,
    titleOf: now.titleOf,
    ...(chance && { chance }),
  }
}

function cardsOf(state: State, { id, figures }: Sprint): FactsOf['cards'] {
  if (figures)
    return figures.cards.map(({ id, title, outcome }) => ({ id, title, isDone: outcome === 'done', isCarried: outcome === 'carried' || outcome === 'split' }))
  return [...state.orderOfSprint(id)].map(({ id, title, doneAt, pastSprints }) => ({ id, title, isDone: doneAt !== null, isCarried: pastSprints.length > 0 }))
}

const lastClosed = (state: State) =>
  [...state.all('sprints')].filter(({ finishedAt }) => finishedAt).sort((a, b) => ((a.finishedAt ?? '') < (b.finishedAt ?? '') ? 1 : -1))[0]
