import { Button } from '@mantine/core'
import type { Session } from '@rondo/types'
import css from './strip.module.css'
import { useViewedStage } from './viewed-stage.tsx'

/** The room is elsewhere than this person looks: they join when they are ready. */
export function MovedOn({ session }: { session: Session }) {
  const { isAway, follow } = useViewedStage()
  const stage = session.stages.find(({ id }) => id === session.stageId)
  if (!isAway || session.closedAt || !stage) return null
  return (
    <div className={css.strip} role="status">
      <span>The room is at “{stage.name}”. Join it when you are ready.</span>
      <Button size="xs" onClick={follow}>
        Go to {stage.name}
      </Button>
    </div>
  )
}
