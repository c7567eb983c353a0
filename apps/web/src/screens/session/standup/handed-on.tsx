import type { Note, Session } from '@rondo/types'
import lines from './note-line.module.css'
import { NoteLine } from './note-line.tsx'
import css from './place.module.css'

/** What the zone before wants known before one begins. */
export function HandedOn({ session, notes }: { session: Session; notes: readonly Note[] }) {
  if (notes.length === 0) return null
  return (
    <section className={css.place} aria-label="Handed on to you">
      <h3>Handed on to you</h3>
      <ul className={lines.list}>
        {notes.map((note) => (
          <NoteLine key={note.id} session={session} note={note} />
        ))}
      </ul>
    </section>
  )
}
