import { Button } from '@mantine/core'
import { CalendarPlus } from 'lucide-react'
import { useEffect } from 'react'
import { useMay } from '../../live/use-board.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { openDialog, setBacklogView } from '../backlog/backlog-view.ts'
import { useTargetSprint, useUnfinishedSprints } from '../backlog/target-sprint.ts'
import { FoldedSprint } from './folded-sprint.tsx'
import { OpenSprint } from './open-sprint.tsx'
import css from './sprint-pane.module.css'

/** Sprints that are planned or running; one of them is open. */
export function SprintPane() {
  const sprints = useUnfinishedSprints()
  const open = useTargetSprint()
  const mayPlan = useMay('sprint.plan')
  const openId = open?.id ?? null
  // What one looks at stays open, also when it begins or another is planned.
  useEffect(() => setBacklogView({ sprintId: openId }), [openId])
  const plan = () => openDialog({ what: 'plan' })
  if (sprints.length === 0)
    return (
      <EmptyPlace icon={<CalendarPlus />} title="No sprint is planned" action={mayPlan && <Button onClick={plan}>Plan a sprint</Button>}>
        {mayPlan ? 'A sprint takes the most important cards of the backlog for a goal that it names.' : 'A facilitator of this board plans the next one.'}
      </EmptyPlace>
    )
  return (
    <>
      {sprints.map((sprint) => (sprint.id === open?.id ? <OpenSprint key={sprint.id} sprint={sprint} /> : <FoldedSprint key={sprint.id} sprint={sprint} />))}
      {mayPlan && (
        <button type="button" className={css.plan} onClick={plan}>
          <CalendarPlus size={15} aria-hidden /> Plan a sprint
        </button>
      )}
    </>
  )
}
