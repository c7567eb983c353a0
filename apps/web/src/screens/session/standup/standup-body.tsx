import { toldSince } from '@rondo/core/standup/last-stand-up'
import type { Session } from '@rondo/types'
import { useSelected } from '../../../live/use-selected.ts'
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

/** A stand-up: together and in a quarter of an hour, or each on their own time; afterwards what came of it. */
export function StandupBody({ session }: { session: Session }) {
  if (session.closedAt) return <Summary session={session} />
  return session.answersUntil ? <OwnTime session={session} /> : <Together session={session} />
}

function Together({ session }: { session: Session }) {
  const { stage } = useViewedStage()
  const since = useSelected(['sessions'], (state) => toldSince(state, session))
  const entries = useLogSince(since)
  return (
    <div className={css.stage}>
      <p className={css.lead}>{stage.prompt}</p>
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
