import type { Session } from '@rondo/types'
import { type ComponentType, lazy, Suspense } from 'react'
import { SessionLoading } from './session-loading.tsx'

type Body = ComponentType<{ session: Session }>

const bodies: Record<Session['kind'], Body> = {
  poker: lazy(async () => ({ default: (await import('./poker/poker-body.tsx')).PokerBody })),
  standup: lazy(async () => ({ default: (await import('./standup/standup-body.tsx')).StandupBody })),
  retro: lazy(async () => ({ default: (await import('./retro/retro-body.tsx')).RetroBody })),
  health: lazy(async () => ({ default: (await import('./health/health-body.tsx')).HealthBody })),
  planning: lazy(async () => ({ default: (await import('./planning/planning-body.tsx')).PlanningBody })),
  priority: lazy(async () => ({ default: (await import('./priority/priority-body.tsx')).PriorityBody })),
}

/** What the session is about, by its kind. */
export function SessionBody({ session }: { session: Session }) {
  const Body = bodies[session.kind]
  return (
    <Suspense fallback={<SessionLoading />}>
      <Body session={session} />
    </Suspense>
  )
}
