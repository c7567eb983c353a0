import { count } from '@rondo/core/count'
import { countOf, useNotes, useSealed } from '../../../live/use-session.ts'
import { useToday } from '../../../parts/use-today.ts'
import { MyNoteItem } from './my-note-item.tsx'
import { NewNote } from './new-note.tsx'
import { NoteTile } from './note-tile.tsx'
import { Papers } from './paper.tsx'
import { PromiseLine } from './promise-line.tsx'
import body from './retro-body.module.css'
import type { RetroPartProps } from './retro-body.tsx'
import { useAskedColumns } from './use-asked-columns.ts'
import { useMyNotes } from './use-my-notes.ts'
import { useTakesPart } from './use-takes-part.ts'
import css from './write-part.module.css'

/** Everybody writes for themselves: one's own notes in full, of the others only how many have written. */
export function WritePart({ session }: RetroPartProps) {
  const { notes, write, reword, remove } = useMyNotes(session)
  const takesPart = useTakesPart(session)
  const revealed = useNotes(session.id)
  const { answered } = useSealed(session.id)
  const writers = countOf(answered.get('note'))
  const { asked, next } = useAskedColumns(session)
  const { weekday } = useToday()
  return (
    <>
      {!session.closedAt && (
        <div className={body.bar}>
          {takesPart && <PromiseLine session={session} />}
          {!session.revealed.includes('note') && (
            <span className={css.writers} role="status">
              {writers > 0 ? `${count(writers, 'person has', 'people have')} written` : 'Nobody has written yet'}
            </span>
          )}
        </div>
      )}
      {next && (
        <p className={body.soft}>
          Question {asked.length} of {session.columns.length}. The next one comes on {weekday(next)}.
        </p>
      )}
      <Papers columns={asked}>
        {(column) => (
          <>
            <ul className={css.notes} aria-label={`Notes in ${column.name}`}>
              {revealed
                .filter(({ columnId }) => columnId === column.id)
                .map((note) => (
                  <li key={note.id}>
                    <NoteTile note={note} session={session} />
                  </li>
                ))}
              {notes
                .filter(({ columnId }) => columnId === column.id && !session.closedAt)
                .map((note) => (
                  <MyNoteItem key={note.id} note={note} onReword={(text) => reword(note, text)} onRemove={() => remove(note)} />
                ))}
            </ul>
            {takesPart && (
              <NewNote label={`New note in ${column.name}`} draft={`retro:${session.id}:${column.id}`} onWrite={(text) => write(column.id, text)} />
            )}
          </>
        )}
      </Papers>
    </>
  )
}
