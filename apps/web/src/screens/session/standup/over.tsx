import type { Session } from '@rondo/types'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { useLeads } from '../use-leads.ts'

/** Nothing is written any more, and all of it can be read. */
export function Over({ session }: { session: Session }) {
  const leads = useLeads(session)
  return (
    <EmptyPlace title="The time to write is over">
      What was written stands here. {leads ? 'Give it more time above, or end the session.' : 'Whoever leads can give it more time.'}
    </EmptyPlace>
  )
}
