import { Button } from '@mantine/core'
import { toldSince } from '@rondo/core/standup/last-stand-up'
import type { Session } from '@rondo/types'
import { useCommand } from '../../../live/use-command.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { useLeads } from '../use-leads.ts'
import { useViewedStage } from '../viewed-stage.tsx'
import { ChangesSince } from './changes-since.tsx'
import { CloseStage } from './close-stage.tsx'
import { GoalsThenAndNow } from './goals-then-and-now.tsx'
import { OwnTime } from './own-time.tsx'
import { ParkingLot } from './parking-lot.tsx'
import css from './standup-body.module.css'
import { Summary } from './summary.tsx'
import { useLogSince } from './use-log-since.ts'
import { WalkStage } from './walk-stage.tsx'

const MINUTES = 15

/** A stand-up: together and in a quarter of an hour, or each on their own time; afterwards what came of it. */
export function StandupBody({ session }: { session: Session }) {
  if (session.closedAt) return <Summary session={session} />
  return session.answersUntil ? <OwnTime session={session} /> : <Together session={session} />
}

function Together({ session }: { session: Session }) {
  const { stage } = useViewedStage()
  const command = useCommand()
  const leads = useLeads(session)
  const since = useSelected(['sessions'], (state) => toldSince(state, session))
  const entries = useLogSince(since)
  return (
    <div className={css.stage}>
      <div className={css.lead}>
        <span>{stage.prompt}</span>
        {leads && !session.timer && (
          <Button size="xs" variant="light" onClick={() => command({ type: 'session.time', id: session.id, what: 'start', minutes: MINUTES })}>
            Start the {MINUTES} minutes
          </Button>
        )}
      </div>
      {stage.kind === 'walk' ? (
        <WalkStage session={session} entries={entries} />
      ) : stage.kind === 'park' ? (
        <ParkingLot session={session} />
      ) : stage.kind === 'close' ? (
        <CloseStage session={session} />
      ) : (
        <>
          <GoalsThenAndNow since={since} entries={entries} />
          <ChangesSince since={since} entries={entries} />
        </>
      )}
    </div>
  )
}
