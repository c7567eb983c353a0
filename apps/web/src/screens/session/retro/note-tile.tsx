import { ActionIcon } from '@mantine/core'
import { isLaidOut } from '@rondo/core/sealing'
import type { Note, Session } from '@rondo/types'
import { X } from 'lucide-react'
import { memo } from 'react'
import { useCommand } from '../../../live/use-command.ts'
import { usePerson } from '../../../live/use-people.ts'
import { labelColors } from '../../../ui/label-colors.ts'
import css from './note-tile.module.css'
import { useTakesPart } from './use-takes-part.ts'

/** A note that everybody may read, in its column's colour; with its author where the session shows names. */
export const NoteTile = memo(function NoteTile({ note, session }: { note: Note; session: Session }) {
  const column = session.columns.find(({ id }) => id === note.columnId)
  return (
    <div className={css.tile} style={labelColors(column?.color ?? 'grey')} data-note={note.id}>
      <p className={css.text}>{note.text}</p>
      <p className={css.foot}>
        <span className={css.column}>{column?.name ?? 'Note'}</span>
        {note.isLate && <span>late</span>}
        {note.authorId && <Author userId={note.authorId} />}
        {isLaidOut(note, session) && <TakeAway note={note} session={session} />}
      </p>
    </div>
  )
})

/** What was laid out is nobody's, and whoever takes part may take it away. */
function TakeAway({ note: { id, text }, session }: { note: Note; session: Session }) {
  const command = useCommand()
  const takesPart = useTakesPart(session)
  if (!takesPart) return null
  return (
    <ActionIcon
      className={css.away}
      variant="subtle"
      color="gray"
      size={24}
      aria-label={`Take away: ${text.slice(0, 80)}`}
      onClick={() => command({ type: 'note.remove', id })}
    >
      <X size={14} aria-hidden />
    </ActionIcon>
  )
}

function Author({ userId }: { userId: string }) {
  return <span className={css.author}>{usePerson(userId).name}</span>
}
