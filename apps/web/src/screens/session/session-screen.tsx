import { Button } from '@mantine/core'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { CalendarClock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useSessionPart } from '../../live/use-part.ts'
import { useFollowedSession, useSession } from '../../live/use-session.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { CatchUp } from './catch-up.tsx'
import { LeaderGone } from './leader-gone.tsx'
import { MovedOn } from './moved-on.tsx'
import { Seats } from './seats.tsx'
import { SessionBody } from './session-body.tsx'
import { SessionHeader } from './session-header.tsx'
import { SessionLoading } from './session-loading.tsx'
import css from './session-screen.module.css'
import { StageRail } from './stage-rail.tsx'
import { ViewedStageProvider } from './viewed-stage.tsx'

const PATIENCE_MS = 3000

/** One session: who is in it, where it is, and what it is about. A closed one is read as it was run. */
export function SessionScreen() {
  const { sessionId, id } = useParams({ from: '/signed-in/boards/$id/sessions/$sessionId' })
  const session = useSession(sessionId)
  const navigate = useNavigate()
  useTitle(session?.name)
  if (!session) return <NotThere boardId={id} />
  return (
    <ViewedStageProvider key={sessionId} session={session}>
      <Shown sessionId={sessionId} onLeave={() => void navigate({ to: '/boards/$id/ceremonies', params: { id } })} />
    </ViewedStageProvider>
  )
}

/** One that was opened here a moment ago is on its way. */
function NotThere({ boardId }: { boardId: string }) {
  const [isSure, setSure] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSure(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isSure) return <SessionLoading />
  const back = (
    <Button component={Link} to={`/boards/${boardId}/ceremonies`}>
      To the ceremonies
    </Button>
  )
  return (
    <EmptyPlace icon={<CalendarClock size={20} />} title="There is no such session on this board" action={back}>
      The link may not be complete.
    </EmptyPlace>
  )
}

function Shown({ sessionId, onLeave }: { sessionId: string; onLeave(): void }) {
  const session = useSession(sessionId) as NonNullable<ReturnType<typeof useSession>>
  const { isThere, problem } = useSessionPart(sessionId)
  useFollowedSession(session)
  return (
    <div className={css.scroll}>
      <div className={css.page} data-kind={session.kind}>
        <SessionHeader session={session} onClosed={onLeave} />
        <StageRail session={session} />
        {!session.closedAt && <Seats session={session} />}
        <LeaderGone session={session} />
        <MovedOn session={session} />
        {problem && <ProblemPanel happened={problem.message} safe="What you wrote is kept in this browser." />}
        {!isThere && !problem && <SessionLoading />}
        {isThere && <CatchUp session={session} />}
        {isThere && <SessionBody session={session} />}
      </div>
    </div>
  )
}
