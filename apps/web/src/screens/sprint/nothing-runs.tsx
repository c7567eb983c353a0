import { Button, Group } from '@mantine/core'
import { count } from '@rondo/core/count'
import { Flag } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay, useRows } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useSelected } from '../../live/use-selected.ts'
import { useToday } from '../../parts/use-today.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'

/** No sprint runs: the next one is started, or planned. */
export function NothingRuns() {
  const { boardId } = useBoard()
  const give = useCommand()
  const [mayStart, mayPlan] = [useMay('sprint.start'), useMay('sprint.plan')]
  const { short } = useToday()
  const [planned] = useRows('sprints')
    .filter(({ startedAt }) => !startedAt)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const cards = useSelected([planned ? `backlog/${planned.id}` : 'sprints'], (state) => (planned ? state.orderOfSprint(planned.id).size : 0))
  const toPlan = (
    <ButtonLink to="/boards/$id/backlog" params={{ id: boardId }} variant={planned && mayStart ? 'default' : 'filled'}>
      {planned ? 'Look at its plan' : mayPlan ? 'Plan a sprint' : 'Go to the backlog'}
    </ButtonLink>
  )
  if (!planned)
    return (
      <EmptyPlace icon={<Flag />} title="No sprint is running" action={toPlan}>
        {mayPlan ? 'Choose its cards from the backlog and start it.' : 'A facilitator plans and starts it.'} Then its goal, its burndown and its scope stand
        here.
      </EmptyPlace>
    )
  return (
    <EmptyPlace
      icon={<Flag />}
      title={`${planned.name} is planned`}
      action={
        <Group gap="xs">
          {mayStart && <Button onClick={() => give({ type: 'sprint.start', id: planned.id })}>Start {planned.name}</Button>}
          {toPlan}
        </Group>
      }
    >
      {`${planned.goal || 'It has no goal yet'}. ${short(planned.startsOn)} to ${short(planned.endsOn)}, ${count(cards, 'card')}.`}
      {!mayStart && ' A facilitator starts it.'}
    </EmptyPlace>
  )
}
