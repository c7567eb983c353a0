import type { Session } from '@rondo/types'
import { useRef } from 'react'
import { useActions } from '../../../actions/registry.ts'
import { useBoard } from '../../../live/board-provider.tsx'
import { useSelected } from '../../../live/use-selected.ts'
import { NoteForm } from './note-form.tsx'
import { Place } from './place.tsx'

/** What needs fewer people and more time. `P` leads there from anywhere; it begins with the card that is spoken of and whose it is. */
export function ParkingLot({ session }: { session: Session }) {
  const { userId } = useBoard()
  const field = useRef<HTMLInputElement>(null)
  const { focusId } = session
  const card = useSelected(['cards'], (state) => (focusId ? state.get('cards', focusId) : undefined))
  useActions([
    {
      id: 'standup.park',
      name: 'Park a topic for afterwards',
      group: 'Stand-up',
      keys: ['p'],
      isEnabled: !session.closedAt,
      run: () => field.current?.focus(),
    },
  ])
  const begins = card ? { cardIds: [card.id], people: [...new Set([userId, ...card.assignees])] } : { cardIds: [], people: [userId] }
  return (
    <Place
      session={session}
      columnId="parking"
      empty="Nothing was parked."
      form={
        <NoteForm
          sessionId={session.id}
          columnId="parking"
          label="Topic to talk about afterwards (P)"
          action="Park it"
          asks={['people', 'card']}
          begins={begins}
          field={field}
        />
      }
    />
  )
}
