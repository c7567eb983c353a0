import type { Session } from '@rondo/types'
import { type ComponentType, Suspense } from 'react'
import { later } from '../../ui/later.tsx'
import { SessionLoading } from './session-loading.tsx'

type Body = ComponentType<{ session: Session }>

const bodies: Record<Session['kind'], Body> = {
  poker: later(async () => (await import('./poker/poker-body.tsx')).PokerBody, 'here'),
  standup: later(async () => (await import('./standup/standup-body.tsx')).StandupBody, 'here'),
  retro: later(async () => (await import('./retro/retro-body.tsx')).RetroBody, 'here'),
  health: later(async () => (await import('./health/health-body.tsx')).HealthBody, 'here'),
  planning: later(async () => (await import('./planning/planning-body.tsx')).PlanningBody, 'here'),
  priority: later(async () => (await import('./priority/priority-body.tsx')).PriorityBody, 'here'),
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
