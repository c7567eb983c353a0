import type { StandUpPlace } from '@rondo/core/standup/columns'
import type { Note, Session } from '@rondo/types'
import { type ReactNode, useId } from 'react'
import { useMay } from '../../../live/use-board.ts'
import { useNotes } from '../../../live/use-session.ts'
import lines from './note-line.module.css'
import { NoteLine } from './note-line.tsx'
import css from './place.module.css'

type PlaceProps = {
  session: Session
  columnId: StandUpPlace
  empty: string
  form: ReactNode
  extra?: (note: Note) => ReactNode
}

/** What was noted under one head, and where one notes more. A template of the team's own may do without it. */
export function Place({ session, columnId, empty, form, extra }: PlaceProps) {
  const id = useId()
  const may = useMay('note.add')
  const notes = useNotes(session.id).filter((note) => note.columnId === columnId)
  const column = session.columns.find((one) => one.id === columnId)
  if (!column) return null
  return (
    <section className={css.place} aria-labelledby={id}>
      <h3 id={id}>{column.name}</h3>
      {notes.length === 0 && <p className={css.lead}>{session.closedAt ? empty : column.prompt}</p>}
      {notes.length > 0 && (
        <ul className={lines.list}>
          {notes.map((note) => (
            <NoteLine key={note.id} session={session} note={note}>
              {extra?.(note)}
            </NoteLine>
          ))}
        </ul>
      )}
      {!session.closedAt && may && form}
    </section>
  )
}
