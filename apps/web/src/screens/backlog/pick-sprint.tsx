import { Button } from '@mantine/core'
import { useMay } from '../../live/use-board.ts'
import { PickList } from '../../parts/pickers/pick-list.tsx'
import { share, useCards } from '../../parts/pickers/use-cards.ts'
import { useToday } from '../../parts/use-today.ts'
import { openDialog } from './backlog-view.ts'
import { BACKLOG } from './lists.ts'
import { useUnfinishedSprints } from './target-sprint.ts'

/** Which sprint some cards are for, or none. */
export function PickSprint({ cardIds, onPick, onClose }: { cardIds: readonly string[]; onPick(sprintId: string | null): void; onClose(): void }) {
  const cards = useCards(cardIds)
  const sprints = useUnfinishedSprints()
  const mayPlan = useMay('sprint.plan')
  const { short } = useToday()
  if (sprints.length === 0)
    return (
      <div>
        <p>No sprint is planned yet{mayPlan ? '.' : ': a facilitator of this board can plan one.'}</p>
        {mayPlan && (
          <Button
            size="xs"
            mt={8}
            data-autofocus
            onClick={() => {
              onClose()
              openDialog({ what: 'plan' })
            }}
          >
            Plan a sprint
          </Button>
        )}
      </div>
    )
  return (
    <PickList
      label="Sprint"
      choices={[
        ...sprints.map(({ id, name, startsOn, endsOn, startedAt }) => ({
          id,
          name: `${name}, ${startedAt ? 'running' : 'planned'}, ${short(startsOn)} – ${short(endsOn)}`,
          isOn: share(cards, ({ sprintId }) => sprintId === id),
        })),
        { id: BACKLOG, name: 'no sprint: the backlog', isOn: share(cards, ({ sprintId }) => sprintId === null) },
      ]}
      onPick={({ id }) => onPick(id === BACKLOG ? null : id)}
    />
  )
}
