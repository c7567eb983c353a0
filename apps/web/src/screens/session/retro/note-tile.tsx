import type { Note, Session } from '@rondo/types'
import { memo } from 'react'
import { usePerson } from '../../../live/use-people.ts'
import { labelColors } from '../../../ui/label-colors.ts'
import css from './note-tile.module.css'

/** A note that everybody may read, in its column's colour; with its author where the session shows names. */
export const NoteTile = memo(function NoteTile({ note, session }: { note: Note; session: Pick<Session, 'columns'> }) {
  const column = session.columns.find(({ id }) => id === note.columnId)
  return (
    <div className={css.tile} style={labelColors(column?.color ?? 'grey')} data-note={note.id}>
      <p className={css.text}>{note.text}</p>
      <p className={css.foot}>
        <span className={css.column}>{column?.name ?? 'Note'}</span>
        {note.isLate && <span>late</span>}
        {note.authorId && <Author userId={note.authorId} />}
      </p>
    </div>
  )
})

function Author({ userId }: { userId: string }) {
  return <span className={css.author}>{usePerson(userId).name}</span>
}
