import { Button } from '@mantine/core'
import type { Session } from '@rondo/types'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useNames } from '../../live/use-people.ts'
import { When } from '../../ui/when.tsx'
import css from './strip.module.css'

/** Whoever leads has gone: anybody may take the wheel. And whoever led may take it back. */
export function LeaderGone({ session }: { session: Session }) {
  const { id, facilitatorId, silentSince, ledBefore, closedAt } = session
  const { userId } = useBoard()
  const nameOf = useNames()
  const command = useCommand()
  const may = useMay('session.lead')
  if (closedAt || !may) return null
  const isGone = facilitatorId && facilitatorId !== userId && silentSince
  const wasMine = facilitatorId !== userId && ledBefore?.userId === userId && ledBefore.until > new Date().toISOString()
  if (!isGone && !wasMine) return null
  return (
    <div className={css.strip} role="status">
      <span>
        {isGone ? (
          <>
            {nameOf(facilitatorId)} leads and was last here <When at={silentSince} />.
          </>
        ) : (
          <>{facilitatorId ? nameOf(facilitatorId) : 'Nobody'} leads now. You led before.</>
        )}
      </span>
      <Button size="xs" variant={isGone ? 'filled' : 'default'} onClick={() => command({ type: 'session.lead', id })}>
        {isGone ? 'Take the lead' : 'Take it back'}
      </Button>
    </div>
  )
}
