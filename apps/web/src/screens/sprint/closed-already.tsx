import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import type { Sprint } from '@rondo/types'
import { CircleCheck } from 'lucide-react'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { useClosedBy } from './use-closed-by.ts'

/** It is closed, once: by this person or by another. */
export function ClosedAlready({ sprint: { id, name, figures }, onOpen }: { sprint: Sprint; onOpen(): void }) {
  const who = useClosedBy(id)
  return (
    <EmptyPlace
      icon={<CircleCheck />}
      title={`${who ? `${who} closed ${name}` : `${name} is closed`}`}
      action={<Button onClick={onOpen}>See what it came to</Button>}
    >
      {figures ? `Of ${count(figures.all.cards, 'card')} ${figures.done.cards} ${figures.done.cards === 1 ? 'was' : 'were'} done. ` : ''}
      {who === 'You' ? 'Nothing changes it any more.' : 'A sprint is closed once; what was decided then holds.'}
    </EmptyPlace>
  )
}
