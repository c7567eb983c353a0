import { Button } from '@mantine/core'
import type { Session, Sprint } from '@rondo/types'
import { useCommand } from '../../../live/use-command.ts'
import { useSessionPart } from '../../../live/use-part.ts'
import { useFollowedSession } from '../../../live/use-session.ts'
import type { SprintNumbers } from '../../planning/use-sprint-numbers.ts'
import { useLeads } from '../use-leads.ts'
import css from './score-vote.module.css'
import { ScoreVote } from './score-vote.tsx'
import { TakeOut } from './take-out.tsx'

/** The votes on a sprint's goal and plan, beside both. */
export function PlanVotes({ session, sprint, numbers }: { session: Session; sprint: Sprint; numbers: SprintNumbers }) {
  const command = useCommand()
  const leads = useLeads(session)
  const { isThere } = useSessionPart(session.id)
  useFollowedSession(session)
  if (!isThere) return null
  return (
    <div className={css.votes}>
      <ScoreVote session={session} question="fist" />
      <ScoreVote session={session} question="confidence" />
      <TakeOut session={session} sprint={sprint} numbers={numbers} />
      {leads && (
        <Button className={css.end ?? ''} size="compact-xs" variant="subtle" color="gray" onClick={() => command({ type: 'session.close', id: session.id })}>
          End the voting
        </Button>
      )}
    </div>
  )
}
