import { Button, Menu } from '@mantine/core'
import type { Session } from '@rondo/types'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '../../live/use-command.ts'
import { MoreMenu } from '../../ui/more-menu.tsx'
import { ArrangeStages } from './arrange-stages.tsx'
import { isOnePage } from './is-one-page.ts'
import css from './stage-rail.module.css'
import { useLeads } from './use-leads.ts'
import { useViewedStage } from './viewed-stage.tsx'

/** Where the session is. Anybody may look back and ahead; whoever leads moves the room, forwards and back, and nothing is lost by it. */
export function StageRail({ session }: { session: Session }) {
  return session.stages.length < 2 || isOnePage(session) ? null : <Rail session={session} />
}

function Rail({ session }: { session: Session }) {
  const { id, stages, stageId, closedAt } = session
  const command = useCommand()
  const leads = useLeads(session)
  const { stage: viewed, look, isAway } = useViewedStage()
  const [isArranging, setArranging] = useState(false)
  const at = stages.findIndex((stage) => stage.id === stageId)
  const next = stages[at + 1]
  const move = (stageId: string) => command({ type: 'session.stage', id, stageId })
  return (
    <div className={css.rail}>
      <ol className={css.stages} aria-label="Stages">
        {stages.map((stage, n) => (
          <li key={stage.id}>
            <button
              type="button"
              className={css.stage}
              aria-current={stage.id === viewed.id ? 'step' : undefined}
              data-room={(stage.id === stageId && !closedAt) || undefined}
              data-past={n < at || undefined}
              onClick={() => look(stage.id)}
            >
              {stage.name}
            </button>
          </li>
        ))}
      </ol>
      <div className={css.acts}>
        {leads && (
          <MoreMenu label="More about the stages">
            <Menu.Item onClick={() => setArranging(true)}>Change the stages</Menu.Item>
          </MoreMenu>
        )}
        {leads && isAway && (
          <Button size="xs" variant="default" onClick={() => move(viewed.id)}>
            Bring everybody here
          </Button>
        )}
        {leads && !isAway && next && (
          <Button size="xs" rightSection={<ArrowRight size={14} aria-hidden />} onClick={() => move(next.id)}>
            On to {next.name}
          </Button>
        )}
      </div>
      {isArranging && <ArrangeStages session={session} onClose={() => setArranging(false)} />}
    </div>
  )
}
