import { Button } from '@mantine/core'
import type { Session, Sprint } from '@rondo/types'
import { Hand } from 'lucide-react'
import { v7 } from 'uuid'
import { useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useSelected } from '../../live/use-selected.ts'
import { Later, later } from '../../ui/later.tsx'
import type { SprintNumbers } from './use-sprint-numbers.ts'
import css from './votes-on-plan.module.css'

const PlanVotes = later(async () => (await import('../session/planning/plan-votes.tsx')).PlanVotes, 'here')

/** Whether the team stands behind the goal and the plan: the vote that goes on, what the last one came to, or the way to hold one. */
export function VotesOnPlan({ sprint, numbers }: { sprint: Sprint; numbers: SprintNumbers }) {
  const command = useCommand()
  const may = useMay('session.open')
  const votes = useSelected(['sessions'], (state) =>
    [...state.all('sessions')].filter(({ kind, sprintId }) => kind === 'planning' && sprintId === sprint.id).sort(newestFirst),
  )
  const shown: Session | undefined = votes.find(({ closedAt }) => !closedAt) ?? votes[0]
  const open = () =>
    command({
      type: 'session.open',
      id: v7(),
      kind: 'planning',
      template: 'sprint-plan',
      secrecy: 'named-at-reveal',
      name: `Vote on ${sprint.name}`.slice(0, 100),
      sprintId: sprint.id,
    })
  return (
    <>
      {shown && (
        <Later>
          <PlanVotes key={shown.id} session={shown} sprint={sprint} numbers={numbers} />
        </Later>
      )}
      {may && !sprint.finishedAt && (!shown || shown.closedAt) && (
        <Button className={css.open ?? ''} variant="subtle" size="compact-sm" leftSection={<Hand size={15} aria-hidden />} onClick={open}>
          {shown ? 'Vote on goal and plan again' : 'Vote on goal and plan'}
        </Button>
      )}
    </>
  )
}

const newestFirst = (a: Session, b: Session) => (a.openedAt < b.openedAt ? 1 : -1)
