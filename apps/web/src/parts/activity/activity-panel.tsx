import { Activity } from './activity.tsx'
import { useActivity } from './use-activity.ts'

/** What happened on the board, the latest first. */
export function ActivityPanel() {
  return <Activity {...useActivity()} />
}
