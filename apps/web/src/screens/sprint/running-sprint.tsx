import { Button } from '@mantine/core'
import { count, noun } from '@rondo/core/count'
import type { Sprint } from '@rondo/types'
import { Target } from 'lucide-react'
import { useMay } from '../../live/use-board.ts'
import { points } from '../../parts/charts/amounts.ts'
import { useFolds } from '../../parts/folds/use-folds.ts'
import { saidDone, saidLeft } from '../../parts/goal/sprint-progress.ts'
import { useGoalChance } from '../../parts/goal/use-goal-chance.ts'
import { useSprintProgress } from '../../parts/goal/use-sprint-progress.ts'
import { useToday } from '../../parts/use-today.ts'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { Bone, Loading } from '../../ui/skeleton.tsx'
import { Ageing } from './ageing.tsx'
import { ChangeScope } from './change-scope.tsx'
import css from './running-sprint.module.css'
import { ScopeJournal } from './scope-journal.tsx'
import { SprintBurn } from './sprint-burn.tsx'

/** The sprint that runs: its goal, how likely it is, what is left, what changed, what grows old. */
export function RunningSprint({ sprint, onClose }: { sprint: Sprint; onClose(): void }) {
  const { short, day } = useToday()
  const { now, tryAgain } = useFolds()
  const mayClose = useMay('sprint.finish')
  const progress = useSprintProgress(sprint)
  const goal = useGoalChance(sprint)
  return (
    <>
      <header className={css.header}>
        <div className={css.words}>
          <p className={css.dates}>
            {sprint.name} · {short(sprint.startsOn)} to {short(sprint.endsOn)}
          </p>
          <h2 className={css.goal}>
            <Target size={20} aria-hidden className={css.icon} />
            {sprint.goal || 'This sprint has no goal yet'}
          </h2>
        </div>
        {mayClose && (
          <Button variant={progress.isOver ? 'filled' : 'default'} onClick={onClose}>
            Close the sprint
          </Button>
        )}
        <dl className={css.facts}>
          <div>
            <dt>Chance to meet the goal</dt>
            <dd>{goal ? goal.said : '…'}</dd>
            <dd className={css.note}>{goal ? (goal.why ?? saidRank(goal.rank, goal.periodsLeft)) : ''}</dd>
          </div>
          <div>
            <dt>Time</dt>
            <dd>{saidLeft(progress)}</dd>
            <dd className={css.note}>
              working day {progress.day} of {progress.days}
            </dd>
          </div>
          <div>
            <dt>Done</dt>
            <dd>{saidDone(progress)}</dd>
            <dd className={css.note}>
              {progress.cardsDone} of {count(progress.cards, 'card')}; {points(sprint.commitment?.points ?? 0)} agreed on
            </dd>
          </div>
        </dl>
      </header>
      {now.step === 'opening' && (
        <Loading what="the burndown">
          <Bone height={380} />
        </Loading>
      )}
      {now.step === 'failed' && <ProblemPanel happened={now.problem.message} safe="The board itself is as you left it." retry={tryAgain} />}
      {now.step === 'open' && (
        <>
          <SprintBurn sprintId={sprint.id} folds={now} today={day} />
          <div className={css.beside}>
            <ScopeJournal sprint={sprint} folds={now} tools={<ChangeScope sprint={sprint} />} />
            <Ageing sprint={sprint} folds={now} today={day} />
          </div>
        </>
      )}
    </>
  )
}

const saidRank = (rank: number, left: number) =>
  rank === 0 ? 'all cards of the goal are done' : `${count(rank, 'card')} to finish in ${left} working ${noun(left, 'day')}`
