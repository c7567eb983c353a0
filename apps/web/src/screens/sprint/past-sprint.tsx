import { Button } from '@mantine/core'
import type { Outcome } from '@rondo/types/vocabulary'
import { ArrowLeft } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useBoardRow, useRow } from '../../live/use-board.ts'
import { points } from '../../parts/charts/amounts.ts'
import { useFolds } from '../../parts/folds/use-folds.ts'
import { useToday } from '../../parts/use-today.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Bone, Loading } from '../../ui/skeleton.tsx'
import { Tag } from '../../ui/tag.tsx'
import css from './panel.module.css'
import { Panel } from './panel.tsx'
import past from './past-sprints.module.css'
import { GoalMet } from './past-sprints.tsx'
import { ScopeJournal } from './scope-journal.tsx'
import { SprintBurn } from './sprint-burn.tsx'
import { SumLine } from './sum-line.tsx'

const tones: Record<Outcome, 'done' | 'plain' | 'accent'> = { done: 'done', carried: 'accent', split: 'accent', returned: 'plain', dropped: 'plain' }

/** What a closed sprint came to, from its own row: nothing that happens later changes it. */
export function PastSprint({ id, onLeave }: { id: string; onLeave(): void }) {
  const { boardId } = useBoard()
  const key = useBoardRow()?.key
  const sprint = useRow('sprints', id)
  const { short, day } = useToday()
  const { now } = useFolds()
  const figures = sprint?.figures
  if (!sprint || !figures)
    return (
      <EmptyPlace title="There is no such closed sprint" action={<Button onClick={onLeave}>Back to the sprint</Button>}>
        It may be running still, or was never here.
      </EmptyPlace>
    )
  return (
    <>
      <button type="button" className={past.back} onClick={onLeave}>
        <ArrowLeft size={15} aria-hidden /> All sprints
      </button>
      <header className={past.header}>
        <h2>{sprint.name}</h2>
        <GoalMet isMet={figures.goalMet} />
        <p>
          {sprint.goal || 'Without a goal'} · {short(sprint.startsOn)} to {short(sprint.endsOn)}
        </p>
      </header>
      <Panel
        title="What it came to"
        lead={`Agreed on: ${points(figures.committed.points)}; done: ${points(figures.delivered)}. Added on the way: ${points(figures.added.points)}; taken out: ${points(figures.removed.points)}.`}
      >
        <div className={past.sums}>
          <SumLine sums={figures} />
        </div>
        <ul className={css.list} aria-label="Cards of the sprint">
          {figures.cards.map(({ id, number, title, points: size, outcome, wasCommitted, isGoal, pointsDone }) => (
            <li key={id} className={css.item}>
              <span className={css.what}>
                <a href={`/boards/${boardId}/cards/${number}`}>{title}</a>{' '}
                <span className={css.soft}>
                  {key}-{number}
                  {!wasCommitted && ' · added on the way'}
                  {isGoal && ' · part of the goal'}
                </span>
              </span>
              <Tag tone={tones[outcome]}>{outcome}</Tag>
              <span className={css.number}>{outcome === 'split' ? `${pointsDone} of ${points(size ?? 0)}` : size === null ? 'no estimate' : points(size)}</span>
            </li>
          ))}
        </ul>
      </Panel>
      {now.step === 'open' ? (
        <>
          <SprintBurn sprintId={id} folds={now} today={day} />
          <SprintBurn sprintId={id} folds={now} today={day} kind="burnup" />
          <ScopeJournal sprint={sprint} folds={now} />
        </>
      ) : (
        <Loading what="the burndown">
          <Bone height={380} />
        </Loading>
      )}
    </>
  )
}
