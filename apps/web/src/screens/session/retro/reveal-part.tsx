import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import { Eye } from 'lucide-react'
import { useCommand } from '../../../live/use-command.ts'
import { useRoomCoverage } from '../../../live/use-room-coverage.ts'
import { countOf, useNotes, useSealed } from '../../../live/use-session.ts'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { useLeads } from '../use-leads.ts'
import { Coverage } from './coverage.tsx'
import { NoteTile } from './note-tile.tsx'
import { Papers } from './paper.tsx'
import type { RetroPartProps } from './retro-body.tsx'
import { useSeen } from './use-seen.ts'
import css from './write-part.module.css'

/** One barrier: nobody sees a note before it, everybody sees all of them after it. */
export function RevealPart({ session }: RetroPartProps) {
  const { id, revealed, closedAt, columns } = session
  const command = useCommand()
  const leads = useLeads(session)
  const notes = useNotes(id)
  const writers = countOf(useSealed(id).answered.get('note'))
  const { ref, seen } = useSeen(id, notes)
  const everyone = useRoomCoverage(id, seen, closedAt === null && revealed.includes('note'))
  if (!revealed.includes('note'))
    return (
      <EmptyPlace
        icon={<Eye size={20} />}
        title={closedAt ? 'Nothing was revealed' : writers === 0 ? 'Nobody has written yet' : `${count(writers, 'person has', 'people have')} written`}
        action={leads && <Button onClick={() => command({ type: 'retro.reveal', id })}>Reveal all notes</Button>}
      >
        {closedAt
          ? 'This retro was closed before its notes were shown.'
          : leads
            ? 'All notes appear on all screens in one moment.'
            : 'Whoever leads reveals all notes in one moment.'}
      </EmptyPlace>
    )
  return (
    <>
      {!closedAt && <Coverage seen={seen.length} everyone={everyone} of={notes.length} />}
      <div ref={ref}>
        <Papers columns={columns}>
          {(column) => (
            <ul className={css.notes} aria-label={`Notes in ${column.name}`}>
              {notes
                .filter(({ columnId }) => columnId === column.id)
                .map((note) => (
                  <li key={note.id}>
                    <NoteTile note={note} session={session} />
                  </li>
                ))}
            </ul>
          )}
        </Papers>
      </div>
    </>
  )
}
