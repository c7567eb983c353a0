import type { Session } from '@rondo/types'
import { useViewedStage } from '../viewed-stage.tsx'
import { ActStage } from './act-stage.tsx'
import { AnswerStage } from './answer-stage.tsx'
import css from './health-body.module.css'
import { Results } from './results.tsx'

/** How the team is, as all of it sees it: answered under a seal, told as figures that tell on nobody. */
export function HealthBody({ session }: { session: Session }) {
  const { stage } = useViewedStage()
  if (session.closedAt)
    return (
      <div className={css.stage}>
        <Results session={session} />
        <ActStage session={session} />
      </div>
    )
  return (
    <div className={css.stage}>
      {stage.kind === 'answer' ? (
        <AnswerStage session={session} prompt={stage.prompt} />
      ) : stage.kind === 'act' ? (
        <ActStage session={session} />
      ) : (
        <Results session={session} />
      )}
    </div>
  )
}
