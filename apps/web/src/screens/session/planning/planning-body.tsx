import type { Session } from '@rondo/types'
import { useViewedStage } from '../viewed-stage.tsx'

export function PlanningBody({ session }: { session: Session }) {
  const { stage } = useViewedStage()
  return (
    <p>
      {session.name}: {stage.prompt}
    </p>
  )
}
